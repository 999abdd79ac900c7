import { extensionOf, hostOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';

const KINDS: ReadonlyMap<string, string> = new Map([
  ...['jpg', 'jpeg', 'png', 'gif', 'svg', 'bmp', 'tif', 'tiff', 'webp'].map(
    (end) => [end, 'et billede'] as const,
  ),
  ...['zip', '7z', 'rar'].map((end) => [end, 'en pakket fil'] as const),
  ...['msg', 'eml'].map((end) => [end, 'en gemt mail'] as const),
  ...['exe', 'bat', 'msi', 'lnk'].map((end) => [end, 'et program'] as const),
]);

export const rule = defineRule({
  id: 'link-maal-type',
  severity: 'advarsel',
  why: 'Et billede, en mail eller en pakket fil er sjældent det dokument, linket lover. Skærmlæsere kan ikke læse et billede op.',
  messages: {
    default: {
      text: 'Linket »{tekst}« fører til {art} (.{endelse}).',
      mend: 'Skriv adressen på den side eller den PDF, som læseren skal bruge. Et billede vises med ![beskrivelse](adresse).',
    },
  },
  check: (document, report) => {
    for (const { kind, url, urlSpan, text } of document.links()) {
      // A definition without a text is a picture's, or nobody's.
      const isFollowed = kind !== 'billede' && text !== '' && hostOf(url) !== null;
      const endelse = isFollowed ? extensionOf(url) : '';
      const art = KINDS.get(endelse);
      if (art !== undefined) report({ span: urlSpan, data: { tekst: text, art, endelse } });
    }
  },
});
