import { nearest } from '../../core/nearest.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skabelon-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  binding: true,
  why: 'Et lokalt dokument svarer på en skabelon. Findes den ikke, kan svarene hverken kontrolleres eller udgives.',
  messages: {
    default: {
      text: 'Der er ingen skabelon med id »{id}«.',
      mend: 'Ret id’et før @, eller læg skabelonen i mappen med skabeloner. {mulige}',
    },
    ligner: {
      text: 'Der er ingen skabelon med id »{id}«.',
      mend: 'Skriv »{forslag}«, hvis det var den, du mente.',
    },
  },
  check: (document, report) => {
    const { guideline, template, library } = document;
    const span = frontValueSpan(document, 'skabelon');
    if (!guideline || !span || template) return;
    const { id, version } = guideline.pinned;
    const known = library.templateIds();
    // Of one that stands in the archive alone `skabelon-version` tells which versions there are.
    if (known.includes(id) || library.templateVersions(id).length > 0) return;
    // And of one that may stand where nobody can look.
    if (library.unopened(id, version) !== null) return;
    const suggestion = nearest(id, known);
    if (suggestion === null) {
      report({
        span,
        data: {
          id,
          mulige: known.length > 0 ? `Der er: ${known.join(', ')}.` : 'Der er ingen skabeloner endnu.',
        },
      });
    } else {
      report({
        span,
        message: 'ligner',
        data: { id, forslag: suggestion },
        suggestion: `${suggestion}@${version}`,
      });
    }
  },
});
