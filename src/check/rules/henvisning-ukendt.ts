import { nearest } from '../../core/nearest.ts';
import { type Anchors, anchorsOf } from '../../parse/anchors.ts';
import { attribute } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { anchorsHere } from '../anchors-here.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'henvisning-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  why: 'En henvisning, der ikke fører nogen steder hen, efterlader læseren uden svar.',
  messages: {
    dokument: {
      text: 'Der er intet dokument med id »{id}«.',
      mend: 'Skriv id’et, som det står i dokumentets hoved. Skal du henvise til et afsnit i dette dokument, så skriv # foran.',
    },
    afsnit: {
      text: '{sted} har ikke noget afsnit »#{afsnit}«.',
      mend: 'Skriv overskriften med små bogstaver og bindestreg, fx »Hvem gør det?« som #hvem-goer-det.',
    },
    ligner: {
      text: 'Henvisningen til »{til}« fører ingen steder hen.',
      mend: 'Skriv til="{forslag}", hvis det var det, du mente.',
    },
  },
  check: (document, report) => {
    const { library } = document;
    for (const { directive } of directivesOf(document.document.tree)) {
      const typed = directive.name === 'henvisning' ? attribute(directive, 'til') : null;
      if (!typed || typed.value.trim() === '') continue;
      const til = typed.value.trim();
      const at = til.indexOf('#');
      const id = at < 0 ? til : til.slice(0, at);
      const afsnit = at < 0 ? null : til.slice(at + 1);
      const anchors = id === '' ? anchorsHere(document) : anchorsOfDocument(document, id);
      const span = typed.valueSpan;
      if (!anchors) {
        const near = nearest(id.toLowerCase(), library.templateIds());
        const suggestion = near === null ? null : near + (afsnit === null ? '' : `#${afsnit}`);
        if (suggestion === null) report({ span, message: 'dokument', data: { id } });
        else report({ span, message: 'ligner', data: { til, forslag: suggestion }, suggestion });
        continue;
      }
      const known = [...anchors.headings, ...anchors.ids];
      if (afsnit === null || known.includes(afsnit)) continue;
      const near = nearest(afsnit.toLowerCase(), known);
      const suggestion = near === null ? null : `${id}#${near}`;
      const sted = id === '' ? 'Dette dokument' : `Dokumentet »${id}«`;
      if (suggestion === null) report({ span, message: 'afsnit', data: { sted, afsnit } });
      else report({ span, message: 'ligner', data: { til, forslag: suggestion }, suggestion });
    }
  },
});

function anchorsOfDocument(
  { library, template, front, document }: DocumentUnderCheck,
  id: string,
): Anchors | null {
  const own = front?.niveau === 'regional' && template?.front.id === id;
  return own ? anchorsOf(document.tree) : (library.regional(id)?.anchors ?? null);
}
