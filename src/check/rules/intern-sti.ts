import { overlapTest } from '../../core/overlap-test.ts';
import type { Source } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';
import { defineRule, type Report } from '../rule.ts';

/** `\\server\faelles\…`; inside a quoted YAML text each stroke is typed twice. */
const SHARE = /(?<![\\\w])\\{2,4}[\w.-]+\\[^\s<>"|»«)\]]+/gu;
/** `S:\Fælles\…` */
const DRIVE = /(?<![\p{L}\d])[A-Za-z]:\\{1,2}[\p{L}\d_][^\s<>"|»«)\]]*/gu;
/** The folder of one user, whose name is the user's id. */
const HOME =
  /(?:\/citrix\/[\w.-]+\/[\w.-]+|(?<![\p{L}\d.])\/(?:home|users)\/[\w.-]+\/|-my\.sharepoint\.com\/personal\/[\w.-]+)/giu;
/** A web address on a machine of the house: a name without a point, a private number, an ending of inner networks. */
const HOST =
  /(?<![\p{L}\d])https?:\/\/(?:[\w-]+(?::\d+)?(?![^/?#\s)>])|(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?![\d.])|[\w.-]+\.(?:local|lan|intern|internal|corp|intra)(?![^:/?#\s)>]))[^\s<>"»«)\]]*/giu;
const FILE_HOST = /(?<![\p{L}\d])(?:file|smb):\/{2,5}[\w-]+(?:\.[\w-]+)+(?=\/)/giu;
/** A user's id or a password, which holds a digit; a rule about passwords does not. */
const USER =
  /(?<!\p{L})(?:bruger(?:navn|-?id)|adgangskode|kodeord|password|login)[ \u00a0]*[:=][ \u00a0]*(?=\S*\p{L})[\p{L}_.!-]*\d[\p{L}\d_.!-]*/giu;

export const rule = defineRule({
  id: 'intern-sti',
  severity: 'fejl',
  unsuppressible: true,
  why: 'Navne på servere, mapper og brugere hjælper den, der vil bryde ind, og siger ikke læseren noget. De hører ikke hjemme i et dokument, der kan blive delt.',
  messages: {
    sti: {
      text: 'Her står en intern sti: »{sti}«.',
      mend: 'Slet den, og skriv i ord, hvor man finder dokumentet, fx »på intranettet under Kvalitet«.',
    },
    vaert: {
      text: 'Her står navnet på en intern maskine: »{sti}«.',
      mend: 'Slet den, eller skriv adressen på den side, som læserne skal bruge.',
    },
    bruger: {
      text: 'Her står et brugernavn eller en adgangskode.',
      mend: 'Slet det, og skift adgangskoden: den står stadig i dokumentets historik.',
    },
  },
  check: ({ document }, report) => look(document.source, report),
  checkData: ({ source }, report) => look(source, report),
});

/** Each pattern with what every text holds that it finds something in. */
const PATTERNS = [
  ['sti', /\\\\/, SHARE],
  ['sti', /:\\/, DRIVE],
  ['sti', /\/(?:citrix|home|users)\/|-my\.sharepoint\.com/i, HOME],
  ['vaert', /(?:file|[sſ]mb):\//i, FILE_HOST],
  ['vaert', /https?:\/\//i, HOST],
  ['bruger', /(?:bruger(?:navn|-?id)|adgang[sſ][kK]ode|[kK]odeord|pa[sſ]{2}word|login)[ \u00a0]*[:=]/i, USER],
] as const;

function look({ text }: Source, report: (found: Report) => void): void {
  const passed: Span[] = [];
  for (const [message, hint, pattern] of PATTERNS) {
    if (!hint.test(text)) continue;
    const wasTold = overlapTest(passed);
    let told = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const span = { start: index, end: index + found.replace(/[.,;:]+$/, '').length };
      if (wasTold(span) || span.start < told) continue;
      const word = wordAround(text, span);
      told = Math.max(told, word.end);
      passed.push(word);
      const sti = text.slice(span.start, Math.min(span.end, span.start + 80));
      report({ span, message, data: message === 'bruger' ? {} : { sti } });
    }
  }
}

/** The run without blanks that a place stands in: one address is told once, whatever it gives away. */
function wordAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - 500);
  const after = text.slice(end, end + 500).search(/\s|$/);
  return { start: from + text.slice(from, start).search(/\S*$/), end: end + after };
}
