import { nearest } from '../../core/nearest.ts';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { anchorsHere } from '../anchors-here.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-afsnit',
  severity: 'fejl',
  fix: 'usikker',
  why: 'Et link til et afsnit, der ikke findes, virker ikke for læseren.',
  messages: {
    default: {
      text: 'Der er ikke noget afsnit »{afsnit}« i dokumentet.',
      mend: 'Skriv # og overskriften med små bogstaver og bindestreg, fx »Hvem gør det?« som #hvem-goer-det.',
    },
    ligner: {
      text: 'Der er ikke noget afsnit »{afsnit}« i dokumentet.',
      mend: 'Skriv »{forslag}«, hvis det var det, du mente.',
    },
  },
  check: (document, report) => {
    for (const { node } of nodesOf(document.document.tree, 'link', 'definition')) {
      if (!/^#./.test(node.url)) continue;
      const { headings, ids } = anchorsHere(document);
      const known = [...headings, ...ids];
      const typed = node.url.slice(1);
      if (known.includes(typed)) continue;
      const near = nearest(typed.toLowerCase(), known);
      const data = { afsnit: node.url };
      const span = spanOf(node);
      if (near === null) report({ span, data });
      else {
        // The whole link with its address mended; an address stands last in it.
        const link = document.document.source.text.slice(span.start, span.end);
        const at = link.lastIndexOf(node.url);
        const suggestion = `${link.slice(0, at)}#${near}${link.slice(at + node.url.length)}`;
        const mended = at < 0 ? {} : { suggestion };
        report({ span, message: 'ligner', data: { ...data, forslag: `#${near}` }, ...mended });
      }
    }
  },
});
