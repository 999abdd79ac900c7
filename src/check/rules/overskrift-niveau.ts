import type { Heading } from 'mdast';
import { spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText, walk } from '../../parse/walk.ts';
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

/** Headings that follow on each other: those of the document, and those inside each skrivefelt by themselves. */
function sequences(
  document: DocumentUnderCheck,
): readonly { readonly top: boolean; readonly headings: readonly Heading[] }[] {
  const outside: Heading[] = [];
  const inside = new Map<unknown, Heading[]>();
  walk(document.document.tree, (node, ancestors) => {
    if (node.type !== 'heading') return;
    const field = ancestors.find(
      (ancestor) => ancestor.type === 'containerDirective' && ancestor.name === 'skrivefelt',
    );
    if (!field) outside.push(node);
    else inside.set(field, [...(inside.get(field) ?? []), node]);
  });
  const local = document.level === 'lokal';
  // In a local document the headings are the template's, repeated for orientation: it may leave some out.
  const own = local ? outside.filter((heading) => !isOfTemplate(document, heading)) : outside;
  return [
    { top: !local, headings: local && own.length === 0 ? [] : outside },
    ...[...inside.values()].map((headings) => ({ top: false, headings })),
  ];
}

function isOfTemplate({ template }: DocumentUnderCheck, heading: Heading): boolean {
  const headings = template ? headingsOf(template.document.tree) : [];
  return headings.some(
    (known) => known.depth === heading.depth && headingText(known) === headingText(heading),
  );
}

function skipped({
  top,
  headings,
}: {
  readonly top: boolean;
  readonly headings: readonly Heading[];
}): readonly Report[] {
  return headings.flatMap((heading, at): Report[] => {
    const before = headings[at - 1];
    const most = before ? before.depth + 1 : top ? 1 : heading.depth;
    if (heading.depth <= most) return [];
    const data = { antal: '#'.repeat(heading.depth), hoejst: '#'.repeat(most) };
    return [{ span: spanOf(heading), message: before ? 'default' : 'foerste', data }];
  });
}
