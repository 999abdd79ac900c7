import { orList } from '../../core/danish-list.ts';
import { frontValueSpan } from '../front-value.ts';
import { headStart } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skabelon-version',
  severity: 'fejl',
  fix: 'usikker',
  binding: true,
  why: 'Et lokalt dokument svarer på en bestemt version af skabelonen, så det kan ses, hvilke krav svarene gælder.',
  messages: {
    default: {
      text: 'Skabelonen »{id}« findes ikke i version {version}.',
      mend: 'Skriv {mulige}, og se svarene igennem igen.',
    },
    adgang: {
      text: 'Version {version} af skabelonen »{id}« kan ikke hentes frem, for »{sti}« kan ikke åbnes.',
      mend: 'Se efter, om du har adgang til at læse filen eller mappen.',
    },
  },
  check: (document, report) => {
    const { guideline, template, library } = document;
    const span = frontValueSpan(document, 'skabelon');
    if (!guideline || !span || template) return;
    const { id, version } = guideline.pinned;
    const sti = library.unopened(id, version);
    if (sti !== null) {
      report({ span, message: 'adgang', data: { id, version, sti } });
      return;
    }
    const versions = library.templateVersions(id);
    // No version at all: the template itself is unknown.
    if (versions.length === 0 || versions.includes(version)) return;
    const only = versions.length === 1 ? versions[0] : undefined;
    const data = { id, version, mulige: orList(versions.map((known) => `${id}@${known}`)) };
    const file = library.standing(id)?.file;
    const related = file === undefined ? [] : [headStart(file, 'Skabelonen står her.')];
    report({ span, data, related, ...(only === undefined ? {} : { suggestion: `${id}@${only}` }) });
  },
});
