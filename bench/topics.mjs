/**
 * What the templates of the corpus are about: title, what is done in such matters, and the tasks that are shared out.
 * Every deed is a predicate in the present, so that any actor can stand before it.
 */
export const TOPICS = [
  {
    id: 'forebyggelse-af-overgreb',
    titel: 'Retningslinje for forebyggelse af overgreb',
    gerninger: [
      'taler med den enkelte borger om tryghed og om egne grænser',
      'skriver tegn på mistrivsel ned samme dag',
      'sørger for, at den krænkede ikke er alene den første nat',
      'gennemgår fællesarealerne for steder, hvor ingen kan se med',
    ],
    opgaver: ['Samtale om tryghed', 'Rundgang på fællesarealer', 'Støtte til den krænkede'],
  },
  {
    id: 'magtanvendelse',
    titel: 'Retningslinje for magtanvendelse',
    gerninger: [
      'vurderer, om situationen kan løses uden fysisk kontakt',
      'udfylder indberetningen med tidspunkt, forløb og borgerens egen forklaring',
      'viser borgeren vejen til at klage',
      'samler op på forløbet sammen med dem, der var til stede',
    ],
    opgaver: ['Indberetning til myndigheden', 'Samtale med borgeren bagefter', 'Opfølgning i teamet'],
  },
  {
    id: 'medicinhaandtering',
    titel: 'Retningslinje for medicinhåndtering',
    gerninger: [
      'doserer i ro og uden at blive forstyrret',
      'sammenholder doseringsæskerne med medicinkortet',
      'kvitterer i journalen, når medicinen er givet',
      'lægger udløbne præparater i kassen til apoteket',
    ],
    opgaver: ['Dosering af medicin', 'Kontrol af udløbsdatoer', 'Bestilling hos apoteket'],
  },
  {
    id: 'ind-og-udflytning',
    titel: 'Retningslinje for ind- og udflytning',
    gerninger: [
      'viser den kommende beboer huset og værelset',
      'aftaler, hvilke møbler der flyttes med',
      'sender en skriftlig overlevering til det nye bosted',
      'holder en afsked, som borgeren selv har valgt',
    ],
    opgaver: ['Rundvisning i huset', 'Overlevering til det nye bosted', 'Klargøring af værelset'],
  },
  {
    id: 'paaroerendesamarbejde',
    titel: 'Retningslinje for samarbejde med pårørende',
    gerninger: [
      'spørger borgeren, hvad familien må få at vide',
      'svarer på henvendelser fra familien inden for to hverdage',
      'inviterer til sommerfest og til årets dialogmøde',
      'skriver aftaler om besøg ind i kalenderen',
    ],
    opgaver: ['Dialogmøde med familien', 'Svar på henvendelser', 'Kalender for besøg'],
  },
  {
    id: 'kommunikation',
    titel: 'Retningslinje for kommunikation',
    gerninger: [
      'bruger korte sætninger og giver tid til at svare',
      'lægger billeder og tegn frem, før samtalen begynder',
      'undersøger, hvad et råb eller en tavshed kan betyde',
      'opdaterer den enkeltes kommunikationspas',
    ],
    opgaver: ['Opdatering af kommunikationspas', 'Oplæring i tegn', 'Indkøb af billedkort'],
  },
  {
    id: 'indflydelse-paa-eget-liv',
    titel: 'Retningslinje for indflydelse på eget liv',
    gerninger: [
      'holder husmøde, hvor alle kan foreslå punkter',
      'følger op på de ønsker, der blev sagt højt sidst',
      'forklarer, hvilke valg borgeren selv træffer',
      'støtter den, der vil stemme til kommunalvalget',
    ],
    opgaver: ['Husmøde', 'Referat på letlæst dansk', 'Opfølgning på ønsker'],
  },
  {
    id: 'individuelle-planer',
    titel: 'Retningslinje for individuelle planer',
    gerninger: [
      'skriver mål, som borgeren kan genkende som sine egne',
      'beskriver, hvordan man kan se, at et mål er nået',
      'sender planen til rådgiveren i kommunen',
      'evaluerer indsatsen og justerer de næste skridt',
    ],
    opgaver: ['Evaluering af mål', 'Møde med rådgiveren', 'Ajourføring af planer'],
  },
  {
    id: 'sundhed-og-ernaering',
    titel: 'Retningslinje for sundhed og ernæring',
    gerninger: [
      'planlægger ugens måltider sammen med køkkengruppen',
      'lægger mærke til vægttab, uro og dårlig søvn',
      'følger borgeren til tandlæge og kontrol',
      'tilbyder bevægelse, der passer til den enkelte',
    ],
    opgaver: ['Ugens madplan', 'Ledsagelse til tandlæge', 'Måling af vægt'],
  },
  {
    id: 'smitte-og-hygiejne',
    titel: 'Retningslinje for smitte og hygiejne',
    gerninger: [
      'vasker hænder før og efter personlig hjælp',
      'bruger handsker og forklæde ved synlig forurening',
      'luger ud i køleskabet og aflæser temperaturen',
      'spritter håndtag og gelændere af under udbrud',
    ],
    opgaver: ['Aflæsning af temperaturer', 'Bestilling af værnemidler', 'Rengøring under udbrud'],
  },
  {
    id: 'beredskab-og-brand',
    titel: 'Retningslinje for beredskab og brand',
    gerninger: [
      'går flugtvejene igennem og fjerner det, der spærrer',
      'prøver røgmelderne og skriver datoen i logbogen',
      'gennemgår samlingspladsen med nye kolleger',
      'ringer 112 og lukker døre og vinduer',
    ],
    opgaver: ['Afprøvning af røgmeldere', 'Øvelse i evakuering', 'Eftersyn af flugtveje'],
  },
  {
    id: 'arbejdsmiljoe-og-vold',
    titel: 'Retningslinje for arbejdsmiljø og vold',
    gerninger: [
      'tager imod den ramte kollega og bliver hos vedkommende',
      'anmelder hændelsen, også når ingen kom til skade',
      'aftaler, hvem der afløser resten af vagten',
      'drøfter mønstre i hændelserne på trioens møde',
    ],
    opgaver: ['Kollegial førstehjælp', 'Anmeldelse af hændelser', 'Dagsorden til trioens møde'],
  },
];
