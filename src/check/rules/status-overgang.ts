import type { RelatedPlace } from '../../core/finding.ts';
import { FILE_START } from '../../core/span.ts';
import { compareVersions } from '../../version/version-order.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'status-overgang',
  severity: 'fejl',
  why: 'Et dokument går fra kladde over høring til klar. Det, der er udgivet, bliver ikke til en kladde igen; det får en ny version.',
  messages: {
    tilbage: {
      text: 'Version {version} er udgivet og kan ikke have »status: {status}«.',
      mend: 'Hæv »version«, når du begynder på en ny kladde. Er der intet ændret, så skriv »status: klar«.',
    },
    lavere: {
      text: 'Version {version} er lavere end den, der er udgivet: {udgivet}.',
      mend: 'Skriv et højere tal end {udgivet}.',
    },
    lokal: {
      text: 'Dokumentet er klar, men skabelonens version {version} har »status: {status}«.',
      mend: 'Skriv »status: kladde«, til regionen er færdig med skabelonen, eller svar på den version, der gælder.',
    },
  },
  check: (document, report) => {
    for (const found of document.guideline ? ofLocal(document) : ofRegional(document)) report(found);
  },
});

function ofRegional(document: DocumentUnderCheck): readonly Report[] {
  const { front, library } = document;
  if (front?.niveau !== 'regional') return [];
  const { id, version, status } = front;
  const last = library.released(id);
  const related: RelatedPlace[] = last
    ? [{ at: { file: last.file, span: FILE_START }, message: 'Den version, der er udgivet.' }]
    : [];
  const versionSpan = frontValueSpan(document, 'version');
  const udgivet = last?.template.front.version ?? version;
  if (versionSpan && compareVersions(version, udgivet) < 0)
    return [{ span: versionSpan, message: 'lavere', data: { version, udgivet }, related }];
  const statusSpan = frontValueSpan(document, 'status');
  if (!statusSpan || (status !== 'kladde' && status !== 'hoering') || !library.archived(id, version))
    return [];
  return [{ span: statusSpan, message: 'tilbage', data: { version, status }, related }];
}

function ofLocal(document: DocumentUnderCheck): readonly Report[] {
  const { front, template, templateFile } = document;
  const span = frontValueSpan(document, 'status');
  if (front?.status !== 'klar' || !template || templateFile === null || !span) return [];
  const { status, version } = template.front;
  if (status !== 'kladde' && status !== 'hoering') return [];
  const at = { file: templateFile, span: FILE_START };
  return [{ span, message: 'lokal', data: { version, status }, related: [{ at, message: 'Skabelonen.' }] }];
}
