import { expect, test } from 'vitest';
import { anchorNames, anchorsOf } from '../../src/parse/anchors.ts';
import { parsed } from './parsed.ts';

test('overskrifters ankre er deres foldede tekst, gentagelser med tal', () => {
  const { tree } = parsed(
    '# Hvem gør det?\n\n# Formål\n\n## Formål\n\n# 🎉\n\n# Se *her* kl. 10:30[^1]\n\n[^1]: a\n',
  );
  expect(anchorsOf(tree).headings).toEqual([
    'hvem-goer-det',
    'formaal',
    'formaal-2',
    'afsnit',
    'se-her-kl-10-30',
  ]);
});

test('begreber og skrivefelter har deres id, og ingen overskrift tager det', () => {
  const { tree } = parsed(
    '# Alarm\n\n:::begreb[Alarm]{#alarm}\na\n:::\n\n:::skrivefelt{#svar}\na\n:::\n\n:::faktaboks{#boks}\na\n:::\n',
  );
  expect(anchorsOf(tree)).toEqual({ ids: ['alarm', 'svar'], headings: ['alarm-2'] });
});

test('et id, der er taget, får et tal', () => {
  const names = anchorNames(['a', 'a']);
  expect([names.claim('a'), names.claim('a'), names.claim(''), names.heading('A')]).toEqual([
    'a',
    'a-2',
    'felt',
    'a-3',
  ]);
});
