import { LineIndex } from '../../core/source.ts';
import { type ContainerDirective, isBlockDirective, spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { type MisreadFence, misreadFences } from '../misread-fences.ts';
import { defineRule } from '../rule.ts';
import { unclosedContainers } from '../unclosed-containers.ts';

/** Lines that may be the missing end, and are reported by themselves. */
const MISREAD_END: readonly MisreadFence['kind'][] = ['kort', 'slut', 'usynligt'];

export const rule = defineRule({
  id: 'uafsluttet-direktiv',
  severity: 'fejl',
  why: 'Et felt eller en boks uden afsluttende linje sluger det, der kommer efter.',
  messages: {
    default: {
      text: '»{navn}« er ikke afsluttet, og resten af teksten bliver en del af den.',
      mend: 'Skriv {kolon} på en linje for sig selv der, hvor indholdet slutter.',
    },
    foer: {
      text: '»{navn}« er ikke afsluttet, før det næste begynder.',
      mend: 'Skriv {kolon} på en linje for sig selv før linje {linje} (»{naeste}«).',
    },
    kolon: {
      text: '»{navn}« slutter for tidligt, fordi »{indre}« inde i den har lige så mange kolon.',
      mend: 'Skriv ét kolon mere i den ydres første og sidste linje: {kolon}',
    },
    ydre: {
      text: '»{navn}« slutter for tidligt, fordi »{indre}« inde i den har flere kolon.',
      mend: 'Det er den ydre, der skal have flest kolon. Skriv {kolon} i dens første og sidste linje.',
    },
  },
  check: (document, report) => {
    const { tree, source } = document.document;
    const misread = misreadFences(document.document).filter(({ kind }) => MISREAD_END.includes(kind));
    const lines = new LineIndex(source.text);
    for (const { kind, container, other } of unclosedContainers(tree)) {
      const within = spanOf(container);
      // The closing line is there, only not written as one; that is reported where it stands.
      if (misread.some(({ span }) => within.start <= span.start && span.end <= within.end)) continue;
      const span = container.openingSpan;
      const kolon = ':'.repeat(container.colons);
      const navn = openingOf(document, container);
      if ((kind === 'kolon' || kind === 'ydre') && other) {
        const data = { navn, indre: openingOf(document, other), kolon: `:${':'.repeat(other.colons)}` };
        report({
          span,
          message: kind,
          data,
          related: [related(document, other, 'Den indre begynder her.')],
        });
        continue;
      }
      const next = nextOwn(document, container) ?? other;
      if (!next) {
        report({ span, data: { navn, kolon } });
        continue;
      }
      const { line } = lines.point(spanOf(next).start);
      report({
        span,
        message: 'foer',
        data: { navn, kolon, linje: String(line), naeste: String(lines.line(line)).trim() },
        ...(other ? { related: [related(document, other, 'Det næste begynder her.')] } : {}),
      });
    }
  },
});

function openingOf({ document }: DocumentUnderCheck, container: ContainerDirective): string {
  return document.source.text.slice(container.openingSpan.start, container.nameSpan.end) + idOf(container);
}

function idOf(container: ContainerDirective): string {
  const id = container.attributes.find(({ name }) => name === 'id');
  return id ? `{#${id.value}}` : '';
}

function related({ file }: DocumentUnderCheck, container: ContainerDirective, message: string) {
  return { at: { file, span: container.openingSpan }, message };
}

/** Where a skrivefelt that swallows what follows was most likely to end: before a heading of the template, or a field. */
function nextOwn({ template }: DocumentUnderCheck, container: ContainerDirective) {
  if (container.name !== 'skrivefelt') return null;
  const headings = template ? headingsOf(template.document.tree).map(headingText) : [];
  return (
    container.children.find((child) =>
      child.type === 'heading'
        ? headings.includes(headingText(child))
        : isBlockDirective(child, 'skrivefelt'),
    ) ?? null
  );
}
