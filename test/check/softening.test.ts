import { describe, expect, test } from 'vitest';
import { softeningsIn } from '../../src/check/softening.ts';

function phrases(text: string): readonly string[] {
  return softeningsIn(text).map(({ phrase, index }) => {
    expect(text.slice(index, index + phrase.length)).toBe(phrase);
    return phrase;
  });
}

describe('forbehold løsner, hvad de står ved', () => {
  test.each([
    'så vidt muligt',
    'Så vidt det er muligt',
    'i videst muligt omfang',
    'i videst mulig omfang',
    'i det omfang det er muligt',
    'i det omfang, muligt',
    'i det omfang det lader sig',
    'i det omfang det kan lade sig',
    'i det omfang personalet kan',
    'i det omfang medarbejderne når',
    'i det omfang normeringen',
    'i det omfang der er tid',
    'når det er muligt',
    'hvis der er overskud',
    'når der er personale nok',
    'når  der  er  tid',
    'når der er  personale  nok',
    'hvis økonomien tillader',
    'om muligt',
    'efter bedste evne',
    'som hovedregel',
    'forsøges',
    'tilstræbes',
    'tilstræber',
    'bestræbes',
    'blev forsøgt opdateret',
    'bør straks anmeldes',
    'bør anmeldes',
    'EFTER BEDSTE  EVNE',
  ])('»%s«', (phrase) => {
    expect(phrases(`Døren, ${phrase}, er åben.`)).toEqual([phrase]);
  });

  test.each([
    'Det er muligt i et stort omfang.',
    'I det omfang borgeren ønsker det.',
    'Når der er gæster, hvis døren tillader det.',
    'Med borgerens ønske som udgangspunkt.',
    'Vi tager planen som udgangspunkt.',
    'Som udgangspunkt for samtalen.',
    'Det er forsøgt noget nyt.',
    'Døren bør es.',
    'Det gennemtilstræbes, og tilstræbesto.',
  ])('ikke i »%s«', (text) => {
    expect(phrases(text)).toEqual([]);
  });
});

describe('de, der har pligten, kun forsøger', () => {
  test.each([
    ['Vi forsøger hver dag at ringe.', 'Vi forsøger hver dag at'],
    ['Personalet prøver at ringe.', 'Personalet prøver at'],
    ['Nattevagten skal bestræbe sig. Nattevagten bestræber sig på ro.', 'Nattevagten bestræber sig på'],
    ['Man burde ringe.', 'Man burde'],
    ['Den faglige koordinator bør ringe.', 'faglige koordinator bør'],
    ['Bagefter forsøger vi så godt som altid at ringe.', 'forsøger vi så godt som altid at'],
    ['Her burde souscheferne ringe.', 'burde souscheferne'],
    ['Teamlederen bør ringe.', 'Teamlederen bør'],
    ['Specialpædagogerne bør ringe.', 'Specialpædagogerne bør'],
    ['Sygeplejersken bør ringe.', 'Sygeplejersken bør'],
    ['Viceforstanderen bør ringe.', 'Viceforstanderen bør'],
    ['Kontaktpersonerne bør ringe.', 'Kontaktpersonerne bør'],
    ['Afdelingen bør ringe.', 'Afdelingen bør'],
    ['Tilbuddet bør ringe.', 'Tilbuddet bør'],
    ['Ledelsen bør ringe.', 'Ledelsen bør'],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual([expected]);
  });

  test.each([
    'Borgeren bør ringe.',
    'Borgeren forsøger at ringe.',
    'Når vi prøver at ringe, svarer ingen.',
    'Vi ved, hvornår vi bør ringe.',
    'Det gælder, hvis medarbejderne bør ringe.',
    'Bør borgeren ringe?',
  ])('ikke i »%s«', (text) => {
    expect(phrases(text)).toEqual([]);
  });

  test('efter et komma eller i en ny sætning begynder der forfra', () => {
    expect(phrases('Når nogen ringer, bør vi svare.')).toEqual(['bør vi']);
    expect(phrases('Det sker, når nogen ringer. Vi bør svare.')).toEqual(['Vi bør']);
  });
});

describe('»kan« foran en pligt', () => {
  test.each(
    'afholde afprøve anmelde dokumentere drøfte evaluere gennemgå indberette inddrage informere journalføre kontakte kontrollere notere opdatere orientere registrere sikre skrive tilbyde underrette vurdere'.split(
      ' ',
    ),
  )('at %s', (duty) => {
    expect(phrases(`Vi kan ${duty} det.`)).toEqual([`Vi kan ${duty}`]);
  });

  test.each(
    'så at hvor hvad hvem hvordan hvornår hvilke hvilken hvilket som der når hvis om fordi inden før indtil mens'.split(
      ' ',
    ),
  )('men ikke efter »%s«', (word) => {
    expect(phrases(`Det er godt, ${word} vi kan drøfte det.`)).toEqual([]);
  });

  test.each([
    'vi',
    'man',
    'medarbejderen',
    'personalet',
    'lederne',
    'ledelsen',
    'forstanderne',
    'souschefen',
    'koordinatoren',
    'kontaktpersonen',
    'aftenvagten',
    'socialpædagogerne',
    'sygeplejerskerne',
    'afdelingen',
    'tilbuddet',
  ])('når %s har pligten', (bearer) => {
    expect(phrases(`Her kan ${bearer} drøfte det.`)).toEqual([`kan ${bearer} drøfte`]);
    expect(phrases(`Og ${bearer} kan drøfte det.`)).toEqual([`${bearer} kan drøfte`]);
  });

  test.each([
    ['Vi kan drøfte det.', 'Vi kan drøfte'],
    ['Lederen kan eventuelt følge sagen op.', 'Lederen kan eventuelt følge sagen op'],
    ['Bagefter kan personalet evt. journalføre det.', 'kan personalet evt. journalføre'],
    ['Man kan godt med fordel give besked.', 'Man kan godt med fordel give besked'],
    ['Vi kan desuden sørge for mad.', 'Vi kan desuden sørge for'],
    ['Vi kan også underrette andre.', 'Vi kan også underrette'],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual([expected]);
  });

  test.each([
    'Borgeren kan drøfte det.',
    'Vi kan gå i byen.',
    'Vi kan ikke drøfte det.',
    'Vi kan aldrig selv drøfte det.',
    'Vi mødes, så vi kan drøfte det.',
    'Vi kan altid drøfte det.',
    'Vi kan drøfte det hele natten.',
    'Vi kan drøfte det hele døgnet eller hele dagen.',
    'Vi kan kontakte vagten døgnet rundt.',
    'Når som helst kan vi kontakte vagten.',
    'Vi kan også på en god dag drøfte det.',
  ])('ikke i »%s«', (text) => {
    expect(phrases(text)).toEqual([]);
  });
});

test('det, der overlapper, er ét, og resten står i rækkefølge', () => {
  expect(phrases('Vi forsøger så vidt muligt at ringe. Vi kan drøfte det, når der er tid.')).toEqual([
    'Vi forsøger så vidt muligt at',
    'Vi kan drøfte',
    'når der er tid',
  ]);
  expect(phrases('Som udgangspunkt bør vi ringe, men vi bør så vidt muligt ringe.')).toEqual([
    'Som udgangspunkt',
    'vi bør',
    'så vidt muligt',
  ]);
});
