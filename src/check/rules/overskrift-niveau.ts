import type { Heading, Parents } from 'mdast';
import { derived } from '../../core/derived.ts';
import { type Root, spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText, nodesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'overskrift-niveau',
  severity: 'advarsel',
  why: 'Overskrifterne nummereres efter deres niveau, og en skærmlæser finder vej efter dem. Springes et niveau over, bliver der et hul i nummereringen.',
  messages: {
    default: {
      text: 'Uventet overskrift med {antal}, forventede højst {hoejst}.',
      mend: 'Skriv {hoejst} foran overskriften, eller tilføj den overskrift, der mangler imellem.',
    },
    foerste: {
      text: 'Dokumentets første overskrift har {antal}, forventede #.',
      mend: 'Skriv # foran den første overskrift. Dokumentets titel står i hovedet og skal ikke skrives igen.',
    },
  },
  check: (document, report) => {
    for (const sequence of sequences(document)) for (const found of skipped(sequence)) report(found);
  },
});

/** Headings that follow on each other. */
interface Sequence {
  readonly headings: readonly Heading[];
  /** Whether the first one begins the document. */
  readonly top: boolean;
  /** Headings whose level is right, whatever stands before them. */
  readonly fixed: ReadonlySet<string>;
}

/** The headings of the document, and those inside each skrivefelt by themselves. */
function sequences(document: DocumentUnderCheck): readonly Sequence[] {
  const outside: Heading[] = [];
  const inside = new Map<Parents, Heading[]>();
  for (const { node, ancestors } of nodesOf(document.document.tree, 'heading')) {
    const field = ancestors.find(
      (ancestor) => ancestor.type === 'containerDirective' && ancestor.name === 'skrivefelt',
    );
    if (!field) outside.push(node);
    else if (inside.get(field)?.push(node) === undefined) inside.set(field, [node]);
  }
  // In a local document the headings are the template's, repeated for orientation: it may leave some out.
  const local = document.level === 'lokal';
  const fixed = local ? headingsOfTemplate(document) : new Set<string>();
  const own = [...inside.values()].map((headings) => ({ top: false, headings, fixed: new Set<string>() }));
  return [{ top: !local, headings: outside, fixed }, ...own];
}

/** The template's headings, as level and text. */
const headingsOfTree = derived((tree: Root) => new Set(headingsOf(tree).map(levelAndText)));

function headingsOfTemplate({ template }: DocumentUnderCheck): ReadonlySet<string> {
  return template ? headingsOfTree(template.document.tree) : new Set();
}

function levelAndText(heading: Heading): string {
  return `${heading.depth} ${headingText(heading)}`;
}

function skipped({ top, headings, fixed }: Sequence): readonly Report[] {
  return headings.flatMap((heading, at): Report[] => {
    const before = headings[at - 1];
    const most = before ? before.depth + 1 : top ? 1 : heading.depth;
    if (heading.depth <= most || fixed.has(levelAndText(heading))) return [];
    const data = { antal: '#'.repeat(heading.depth), hoejst: '#'.repeat(most) };
    return [{ span: spanOf(heading), message: before ? 'default' : 'foerste', data }];
  });
}
