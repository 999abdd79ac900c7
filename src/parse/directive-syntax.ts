import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import { fold } from '../core/fold.ts';

/** The only inline directives. `:30` in `kl. 10:30` must stay text, so every other name is left alone. */
export const INLINE_DIRECTIVES: readonly string[] = ['oplysning', 'henvisning'];

const COLON = 58;
const LEFT_BRACKET = 91;
const LEFT_BRACE = 123;
const LONGEST_NAME = 32;

/**
 * Directive syntax for micromark, with the inline construct narrowed to names we know that carry a label or
 * attributes. Narrowing in the tokenizer, not afterwards, also keeps what a false directive would have eaten:
 * the footnote mark in `10:30[^1]` and the link in `1:1[støtte](…)`.
 */
export function directiveSyntax(): Extension {
  const extension = directive();
  const text = extension.text?.[COLON];
  if (!text || Array.isArray(text)) return extension;
  return { ...extension, text: { [COLON]: narrowed(text) } };
}

function narrowed(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const directiveStart = construct.tokenize.call(this, effects, ok, nok);
      return effects.check({ tokenize: knownName, partial: true }, directiveStart, nok);
    },
  };
}

/** Looks ahead from the colon: a known name, then `[` or `{`. */
const knownName: Construct['tokenize'] = (effects, ok, nok) => {
  let name = '';
  return colon;

  function colon(code: Code): State | undefined {
    effects.enter('data');
    effects.consume(code);
    return letter;
  }

  function letter(code: Code): State | undefined {
    if (code === LEFT_BRACKET || code === LEFT_BRACE) {
      effects.exit('data');
      return INLINE_DIRECTIVES.includes(fold(name)) ? ok(code) : nok(code);
    }
    // Negative codes are line endings and tabs; a name ends there too.
    if (code === null || code < 0 || name.length >= LONGEST_NAME) return nok(code);
    name += String.fromCodePoint(code);
    effects.consume(code);
    return letter;
  }
};
