import type { Definition } from 'mdast';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

const MESSAGES = { missing: 'default', outside: 'udenfor', format: 'format', cut: 'skaaret' } as const;

export const rule = defineRule({
  id: 'billede-mangler',
  severity: 'fejl',
  why: 'Et billede, der ikke kan læses, kommer ikke med i det færdige dokument; kun dets beskrivelse bliver trykt.',
  messages: {
    default: {
      text: 'Billedet »{sti}« findes ikke.',
      mend: 'Ret stien, eller læg billedet på plads. Stien regnes fra den mappe, som dokumentet ligger i.',
    },
    udenfor: {
      text: 'Billedet »{sti}« ligger uden for arbejdsområdet og kan ikke bruges.',
      mend: 'Læg en kopi af billedet i en mappe ved siden af dokumentet, fx billeder/plan.png, og skriv den sti.',
    },
    net: {
      text: 'Billedet »{sti}« ligger på nettet og kan ikke hentes.',
      mend: 'Gem billedet i en mappe ved siden af dokumentet, fx billeder/plan.png, og skriv den sti.',
    },
    format: {
      text: 'Billedet »{sti}« er ikke af en slags, der kan trykkes, eller er en SVG, der henter noget udefra.',
      mend: 'Gem billedet som PNG eller JPEG, og skriv den nye sti.',
    },
    skaaret: {
      text: 'Billedet »{sti}« er skåret over og kan ikke trykkes.',
      mend: 'Hent billedet igen, eller åbn det i et billedprogram, og gem det som PNG eller JPEG.',
    },
    tom: {
      text: 'Billedet har ingen sti.',
      mend: 'Skriv stien til billedet i parentesen, fx (billeder/plan.png).',
    },
  },
  check: ({ document, file, library }, report) => {
    const definitions = new Map<string, Definition>();
    for (const { node } of nodesOf(document.tree, 'definition')) {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    }
    for (const { node } of nodesOf(document.tree, 'image', 'imageReference')) {
      // It is read as a reference only where its definition stands.
      const sti = node.type === 'image' ? node.url : String(definitions.get(node.identifier)?.url);
      const message = problem(sti, (path) => library.image(file, path));
      if (message !== null) report({ span: spanOf(node), message, data: { sti } });
    }
  },
});

function problem(path: string, look: (path: string) => 'found' | keyof typeof MESSAGES): string | null {
  if (path.trim() === '') return 'tom';
  if (/^([a-z][a-z\d+.-]+:|\/\/)/i.test(path)) return 'net';
  const found = look(path);
  return found === 'found' ? null : MESSAGES[found];
}
