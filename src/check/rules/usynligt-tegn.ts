import { overlapTest } from '../../core/overlap-test.ts';
import { shortened } from '../../core/shortened.ts';
import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import type { YamlData } from '../../parse/yaml.ts';
import {
  firstInvisible,
  givesOrders,
  invisibleIn,
  nameOfInvisible,
  widthlessIn,
  withoutInvisible,
} from '../invisible-characters.ts';
import { hasCodes, invisibleCodes } from '../invisible-codes.ts';
import { misreadFences } from '../misread-fences.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'usynligt-tegn',
  severity: 'fejl',
  fix: 'sikker',
  why: 'Tekst fra Word og fra nettet kan have tegn, som ikke ses. De gør en overskrift eller et felt til almindelig tekst, deler et ord i to og skjuler det for en søgning.',
  messages: {
    default: {
      text: 'Her står {tegn}, som ikke kan ses, foran »{efter}«.',
      mend: 'Slet det, og skriv et almindeligt mellemrum, hvis der skal være et.',
    },
    slut: {
      text: 'Her står {tegn}, som ikke kan ses, sidst på linjen.',
      mend: 'Slet det.',
    },
    linje: {
      text: 'Linjen ser tom ud, men her står {tegn}.',
      mend: 'Slet det, så linjen er helt tom.',
    },
    overskrift: {
      text: 'Linjen bliver ikke til en overskrift, for efter # står {tegn}.',
      mend: 'Slet det, og skriv et almindeligt mellemrum.',
    },
    punkt: {
      text: 'Linjen bliver ikke til et punkt, for efter - står {tegn}.',
      mend: 'Slet det, og skriv et almindeligt mellemrum.',
    },
    kode: {
      text: 'Koden »{kode}« bliver til {tegn}, som ikke kan ses.',
      mend: 'Slet koden.',
    },
    kolon: {
      text: 'Linjen »{linje}« bliver trykt som tekst, for her står {tegn}, som ikke kan ses.',
      mend: 'Slet det, og skriv et almindeligt mellemrum, hvis der skal være et.',
    },
  },
  check: ({ document }, report) => {
    const { text, invalidUtf8At } = document.source;
    // In UTF-16 every other byte is a NUL: the encoding is what is wrong, and that is told once.
    if (invalidUtf8At !== null) return;
    const passed: Span[] = [];
    for (const { kind, span } of misreadFences(document)) {
      const line = text.slice(span.start, span.end);
      const first = kind === 'usynligt' ? firstInvisible(line) : null;
      if (!first) continue;
      passed.push(span);
      const at = { start: span.start + first.start, end: span.start + first.end };
      const data = {
        tegn: nameOfInvisible(line.slice(first.start)),
        linje: shortened(withoutInvisible(line)),
      };
      // It may make the line a field, and then the text below it an answer.
      report({ span: at, message: 'kolon', data, suggestion: '', fix: 'usikker' });
    }
    // In code a character is meant, and a comment is not printed.
    passed.push(...nodesOf(document.tree, 'code', 'inlineCode', 'html').map(({ node }) => spanOf(node)));
    const isPassed = overlapTest(passed);
    for (const { kind, span } of invisibleIn(text)) {
      if (isPassed(span)) continue;
      const efter = textAfter(text, span);
      const message = kind === 'bredde' ? (efter === '' ? 'slut' : 'default') : kind;
      const tegn = nameOfInvisible(text.slice(span.start, span.end));
      const suggestion = kind === 'overskrift' || kind === 'punkt' ? ' ' : '';
      report({ span, message, data: { tegn, efter }, suggestion });
    }
    const { frontMatter } = document;
    if (frontMatter && hasCodes(text.slice(frontMatter.span.start, frontMatter.span.end)))
      lookAtCodes(text, frontMatter, report);
  },
  checkData: ({ source, yaml }, report) => {
    const { file, text, invalidUtf8At } = source;
    if (invalidUtf8At !== null) return;
    for (const span of widthlessIn(text)) {
      const found = text.slice(span.start, span.end);
      // An approval is never changed, and it holds what the configuration held when it was written.
      if (isSidecar(file) && !givesOrders(found)) continue;
      const data = { tegn: nameOfInvisible(found), efter: textAfter(text, span) };
      report({ span, message: data.efter === '' ? 'slut' : 'default', data });
    }
    if (hasCodes(text) && !isSidecar(file)) lookAtCodes(text, yaml(), report);
  },
});

/** What YAML makes of codes between quotation marks. Nobody knows what was meant, so there is no fix. */
function lookAtCodes(text: string, yaml: YamlData, report: (found: Report) => void): void {
  for (const { span, characters } of invisibleCodes(text, yaml)) {
    const data = { kode: text.slice(span.start, span.end), tegn: nameOfInvisible(characters) };
    report({ span, message: 'kode', data, fix: 'ingen' });
  }
}

/** The words after a place on its line, as far as a message quotes them. */
function textAfter(text: string, { end }: Span): string {
  return withoutInvisible(text.slice(end, end + 20).replace(/[\r\n].*/s, ''));
}

function isSidecar(file: string): boolean {
  return file.endsWith('.godkendelse.yaml');
}
