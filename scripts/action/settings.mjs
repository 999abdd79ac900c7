const SWITCHES = {
  grundlinje: 'SKRIVEFELT_GRUNDLINJE',
  udgiv: 'SKRIVEFELT_UDGIV',
  sarif: 'SKRIVEFELT_SARIF',
};
/** What actions/upload-artifact refuses in a name. */
const NOT_IN_NAMES = /["<>|*?:/\\\r\n]/;

/** Reads the action's inputs from the environment; a Danish message for what is written wrong. */
export function readSettings(env) {
  const text = (name) => (env[name] ?? '').trim();
  for (const [input, name] of Object.entries(SWITCHES)) {
    if (!['ja', 'nej'].includes(text(name))) {
      return wrong(`Ved »${input}« står »${text(name)}«. Skriv ja eller nej.`);
    }
  }
  const mostWarnings = text('SKRIVEFELT_MAX_ADVARSLER');
  if (!/^\d*$/.test(mostWarnings)) {
    return wrong(`Ved »max-advarsler« står »${mostWarnings}«. Skriv et helt tal, eller lad det være tomt.`);
  }
  const artifact = text('SKRIVEFELT_ARTEFAKT');
  if (NOT_IN_NAMES.test(artifact)) {
    return wrong(
      'Ved »artefakt« står et tegn, som et navn ikke kan have. Brug bogstaver, tal og bindestreger.',
    );
  }
  const paths = (env.SKRIVEFELT_STI ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    ok: true,
    paths: paths.length === 0 ? ['.'] : paths,
    since: text('SKRIVEFELT_AENDRET_SIDEN'),
    mostWarnings,
    baseline: text(SWITCHES.grundlinje) === 'ja',
    publish: text(SWITCHES.udgiv) === 'ja',
    artifact,
    sarif: text(SWITCHES.sarif) === 'ja',
  };
}

function wrong(message) {
  return { ok: false, message };
}
