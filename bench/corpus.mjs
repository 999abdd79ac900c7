import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROLES } from './danish-text.mjs';
import { guideline } from './guideline.mjs';
import { mistaken } from './mistakes.mjs';
import { randomFrom } from './random.mjs';
import { template } from './template.mjs';
import { TOPICS } from './topics.mjs';

const SEED = 20260930;

/**
 * Writes a workspace with `count` local guidelines and the templates that they answer; the same count gives the same
 * bytes. Every tilbud answers every template, as in a region, and a few of the documents have a mistake in them.
 *
 * @param options `spelling`: whether the workspace asks for its words to be looked up
 * @returns paths of the local guidelines, relative to the folder
 */
export function writeCorpus(folder, count, { spelling = false } = {}) {
  const random = randomFrom(SEED);
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('skrivefelt.yaml', spelling ? `${CONFIGURATION}stavning: ja\n` : CONFIGURATION);
  for (const topic of TOPICS) write(`skabeloner/${topic.id}.md`, template(topic, random));
  const documents = Array.from({ length: count }, (_, at) => {
    const tilbud = `tilbud-${String(Math.floor(at / TOPICS.length) + 1).padStart(3, '0')}`;
    return {
      tilbud,
      topic: TOPICS[at % TOPICS.length],
      file: `tilbud/${tilbud}/${TOPICS[at % TOPICS.length].id}.md`,
    };
  });
  for (const [at, { tilbud, topic, file }] of documents.entries()) {
    write(`tilbud/${tilbud}/tilbud.yaml`, masterData(tilbud));
    write(file, mistaken(guideline(topic, tilbud, random), at));
  }
  return documents.map(({ file }) => file);
}

const CONFIGURATION = `sprogversion: 1
myndighed: { id: region-sjaelland, navn: Region Sjælland, kortnavn: RS }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: region-sjaelland
godkendere:
  - { rolle: Styregruppen for kvalitet på socialområdet, niveau: regional }
  - { rolle: Forstander, niveau: lokal }
revision: { interval: 36 måneder, varsel: 90 dage }
`;

function masterData(id) {
  return `id: ${id}
navn: Bostedet ${id.replace('tilbud-', 'Ærø nr. ')}
tilbudstype: botilbud
lovgrundlag: [serviceloven § 107, serviceloven § 108]
maalgruppe: [voksne med udviklingshandicap]
alder: 18-85
pladser: 24
egenskaber: [alarm, natpersonale]
leder: { rolle: Forstander }
roller: [${ROLES.join(', ')}]
`;
}
