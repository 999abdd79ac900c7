import type { RuleId } from '../core/rule-ids.ts';
import type { Rule } from './rule.ts';
import { rule as aendringslogManglerRule } from './rules/aendringslog-mangler.ts';
import { rule as afsnitManglerRule } from './rules/afsnit-mangler.ts';
import { rule as afsnitTomtRule } from './rules/afsnit-tomt.ts';
import { rule as aktoerniveauAfvigerRule } from './rules/aktoerniveau-afviger.ts';
import { rule as altTekstManglerRule } from './rules/alt-tekst-mangler.ts';
import { rule as ansvarUkendtRolleRule } from './rules/ansvar-ukendt-rolle.ts';
import { rule as antalAfvigerRule } from './rules/antal-afviger.ts';
import { rule as anvendelsesomraadeModstridRule } from './rules/anvendelsesomraade-modstrid.ts';
import { rule as attributDubletRule } from './rules/attribut-dublet.ts';
import { rule as attributManglerRule } from './rules/attribut-mangler.ts';
import { rule as attributUkendtRule } from './rules/attribut-ukendt.ts';
import { rule as attributVaerdiRule } from './rules/attribut-vaerdi.ts';
import { rule as begrebDubletRule } from './rules/begreb-dublet.ts';
import { rule as begrebFraraadetRule } from './rules/begreb-fraraadet.ts';
import { rule as billedeManglerRule } from './rules/billede-mangler.ts';
import { rule as bindestregRule } from './rules/bindestreg.ts';
import { rule as bloedBindestregRule } from './rules/bloed-bindestreg.ts';
import { rule as byggerPaaForaeldetRule } from './rules/bygger-paa-foraeldet.ts';
import { rule as citationstegnRule } from './rules/citationstegn.ts';
import { rule as datafilFeltManglerRule } from './rules/datafil-felt-mangler.ts';
import { rule as datafilFeltTypeRule } from './rules/datafil-felt-type.ts';
import { rule as datafilFeltUkendtRule } from './rules/datafil-felt-ukendt.ts';
import { rule as datafilYamlRule } from './rules/datafil-yaml.ts';
import { rule as datoPraecisionRule } from './rules/dato-praecision.ts';
import { rule as datoRaekkefoelgeRule } from './rules/dato-raekkefoelge.ts';
import { rule as definitionOverlapRule } from './rules/definition-overlap.ts';
import { rule as direktivPlaceringRule } from './rules/direktiv-placering.ts';
import { rule as direktivSkrevetForkertRule } from './rules/direktiv-skrevet-forkert.ts';
import { rule as dobbeltMellemrumRule } from './rules/dobbelt-mellemrum.ts';
import { rule as dobbeltOrdRule } from './rules/dobbelt-ord.ts';
import { rule as dokumentDubletRule } from './rules/dokument-dublet.ts';
import { rule as dokumentForStortRule } from './rules/dokument-for-stort.ts';
import { rule as egennavnStortRule } from './rules/egennavn-stort.ts';
import { rule as fastUdtrykRule } from './rules/fast-udtryk.ts';
import { rule as felttypeUkendtRule } from './rules/felttype-ukendt.ts';
import { rule as filKodningRule } from './rules/fil-kodning.ts';
import { rule as filManglerRule } from './rules/fil-mangler.ts';
import { rule as fodnoteDubletRule } from './rules/fodnote-dublet.ts';
import { rule as fodnoteManglerRule } from './rules/fodnote-mangler.ts';
import { rule as fodnotePlaceringRule } from './rules/fodnote-placering.ts';
import { rule as fodnoteUbrugtRule } from './rules/fodnote-ubrugt.ts';
import { rule as fodnoteUnicodeRule } from './rules/fodnote-unicode.ts';
import { rule as forkertApostrofRule } from './rules/forkert-apostrof.ts';
import { rule as forkortelseKonsekvensRule } from './rules/forkortelse-konsekvens.ts';
import { rule as forkortelseUdefineretRule } from './rules/forkortelse-udefineret.ts';
import { rule as forvekslingAtAfRule } from './rules/forveksling-at-af.ts';
import { rule as fremmedTilbudRule } from './rules/fremmed-tilbud.ts';
import { rule as genitivSRule } from './rules/genitiv-s.ts';
import { rule as godkendelseBrudtRule } from './rules/godkendelse-brudt.ts';
import { rule as godkendelseUgyldigRule } from './rules/godkendelse-ugyldig.ts';
import { rule as godkenderUentydigRule } from './rules/godkender-uentydig.ts';
import { rule as henvisningUkendtRule } from './rules/henvisning-ukendt.ts';
import { rule as hovedFeltManglerRule } from './rules/hoved-felt-mangler.ts';
import { rule as hovedFeltTypeRule } from './rules/hoved-felt-type.ts';
import { rule as hovedFeltUkendtRule } from './rules/hoved-felt-ukendt.ts';
import { rule as hovedManglerRule } from './rules/hoved-mangler.ts';
import { rule as hovedNaesteRevisionManglerRule } from './rules/hoved-naeste-revision-mangler.ts';
import { rule as hovedYamlRule } from './rules/hoved-yaml.ts';
import { rule as ikkeRelevantUdenBegrundelseRule } from './rules/ikke-relevant-uden-begrundelse.ts';
import { rule as ikkeRelevantUgyldigRule } from './rules/ikke-relevant-ugyldig.ts';
import { rule as indholdslisteAfvigerRule } from './rules/indholdsliste-afviger.ts';
import { rule as internStiRule } from './rules/intern-sti.ts';
import { rule as intervalTankestregRule } from './rules/interval-tankestreg.ts';
import { rule as kommaFoerAtRule } from './rules/komma-foer-at.ts';
import { rule as kommentarUafsluttetRule } from './rules/kommentar-uafsluttet.ts';
import { rule as kongruensRule } from './rules/kongruens.ts';
import { rule as kravDubletRule } from './rules/krav-dublet.ts';
import { rule as kravOpbloedningRule } from './rules/krav-opbloedning.ts';
import { rule as kravSlettetRule } from './rules/krav-slettet.ts';
import { rule as kravUdenSkrivefeltRule } from './rules/krav-uden-skrivefelt.ts';
import { rule as kunFarveRule } from './rules/kun-farve.ts';
import { rule as laeseraekkefoelgeRule } from './rules/laeseraekkefoelge.ts';
import { rule as linkAfsnitRule } from './rules/link-afsnit.ts';
import { rule as linkDubletRule } from './rules/link-dublet.ts';
import { rule as linkHttpRule } from './rules/link-http.ts';
import { rule as linkIntetsigendeTekstRule } from './rules/link-intetsigende-tekst.ts';
import { rule as linkIntranetRule } from './rules/link-intranet.ts';
import { rule as linkKanIkkeUdgivesRule } from './rules/link-kan-ikke-udgives.ts';
import { rule as linkKodningRule } from './rules/link-kodning.ts';
import { rule as linkLaekketKommentarRule } from './rules/link-laekket-kommentar.ts';
import { rule as linkLokalFilRule } from './rules/link-lokal-fil.ts';
import { rule as linkMaalTypeRule } from './rules/link-maal-type.ts';
import { rule as linkRedigerbarFilRule } from './rules/link-redigerbar-fil.ts';
import { rule as linkSammensatRule } from './rules/link-sammensat.ts';
import { rule as linkTekstDomaeneRule } from './rules/link-tekst-domaene.ts';
import { rule as linkTekstNummerRule } from './rules/link-tekst-nummer.ts';
import { rule as linkTilSigSelvRule } from './rules/link-til-sig-selv.ts';
import { rule as linkTomRule } from './rules/link-tom.ts';
import { rule as linkUdgaaetDomaeneRule } from './rules/link-udgaaet-domaene.ts';
import { rule as linkVersionsfilRule } from './rules/link-versionsfil.ts';
import { rule as linkdefinitionUbrugtRule } from './rules/linkdefinition-ubrugt.ts';
import { rule as listeTegnsaetningRule } from './rules/liste-tegnsaetning.ts';
import { rule as listeUdenIndledningRule } from './rules/liste-uden-indledning.ts';
import { rule as lixRule } from './rules/lix.ts';
import { rule as lokalNavnISkabelonRule } from './rules/lokal-navn-i-skabelon.ts';
import { rule as lovNyereFindesRule } from './rules/lov-nyere-findes.ts';
import { rule as lovParagrafUdgaaetRule } from './rules/lov-paragraf-udgaaet.ts';
import { rule as lovUdenNummerRule } from './rules/lov-uden-nummer.ts';
import { rule as maanedLilleRule } from './rules/maaned-lille.ts';
import { rule as manglendePraepositionRule } from './rules/manglende-praeposition.ts';
import { rule as markdownSkrevetForkertRule } from './rules/markdown-skrevet-forkert.ts';
import { rule as mellemrumManglerRule } from './rules/mellemrum-mangler.ts';
import { rule as metodeForaeldetRule } from './rules/metode-foraeldet.ts';
import { rule as nummerIOverskriftRule } from './rules/nummer-i-overskrift.ts';
import { rule as oplysningUkendtRule } from './rules/oplysning-ukendt.ts';
import { rule as overskriftNiveauRule } from './rules/overskrift-niveau.ts';
import { rule as overskriftTomRule } from './rules/overskrift-tom.ts';
import { rule as overskriftUkendtRule } from './rules/overskrift-ukendt.ts';
import { rule as paragrafFormatRule } from './rules/paragraf-format.ts';
import { rule as paragrafUdenLovRule } from './rules/paragraf-uden-lov.ts';
import { rule as persondataBorgerRule } from './rules/persondata-borger.ts';
import { rule as persondataCprRule } from './rules/persondata-cpr.ts';
import { rule as persondataKontaktRule } from './rules/persondata-kontakt.ts';
import { rule as raaHtmlRule } from './rules/raa-html.ts';
import { rule as referenceTitelAfvigelseRule } from './rules/reference-titel-afvigelse.ts';
import { rule as referenceUdenLinkRule } from './rules/reference-uden-link.ts';
import { rule as referenceUdgaaetRule } from './rules/reference-udgaaet.ts';
import { rule as referenceUnavngivetRule } from './rules/reference-unavngivet.ts';
import { rule as regelAlvorRule } from './rules/regel-alvor.ts';
import { rule as regelUkendtRule } from './rules/regel-ukendt.ts';
import { rule as revisionIntervalRule } from './rules/revision-interval.ts';
import { rule as revisionOverskredetRule } from './rules/revision-overskredet.ts';
import { rule as rolleUspecifikRule } from './rules/rolle-uspecifik.ts';
import { rule as saetningForLangRule } from './rules/saetning-for-lang.ts';
import { rule as skabelonErstattetRule } from './rules/skabelon-erstattet.ts';
import { rule as skabelonUkendtRule } from './rules/skabelon-ukendt.ts';
import { rule as skabelonVersionRule } from './rules/skabelon-version.ts';
import { rule as skrivefeltAnbefaletRule } from './rules/skrivefelt-anbefalet.ts';
import { rule as skrivefeltDubletRule } from './rules/skrivefelt-dublet.ts';
import { rule as skrivefeltGaelderIkkeRule } from './rules/skrivefelt-gaelder-ikke.ts';
import { rule as skrivefeltUbesvaretRule } from './rules/skrivefelt-ubesvaret.ts';
import { rule as skrivefeltUkendtRule } from './rules/skrivefelt-ukendt.ts';
import { rule as spatieretTekstRule } from './rules/spatieret-tekst.ts';
import { rule as stamdataAfvigerRule } from './rules/stamdata-afviger.ts';
import { rule as stamdataForaeldetRule } from './rules/stamdata-foraeldet.ts';
import { rule as standardUkendtRule } from './rules/standard-ukendt.ts';
import { rule as statusOvergangRule } from './rules/status-overgang.ts';
import { rule as stavefejlProjektordbogRule } from './rules/stavefejl-projektordbog.ts';
import { rule as stavevariantRule } from './rules/stavevariant.ts';
import { rule as stavningRule } from './rules/stavning.ts';
import { rule as stiUdenforRule } from './rules/sti-udenfor.ts';
import { rule as svarAntalRule } from './rules/svar-antal.ts';
import { rule as svarEgenTypeRule } from './rules/svar-egen-type.ts';
import { rule as svarGraenseRule } from './rules/svar-graense.ts';
import { rule as svarKolonnerRule } from './rules/svar-kolonner.ts';
import { rule as svarKopieretRule } from './rules/svar-kopieret.ts';
import { rule as svarMoensterRule } from './rules/svar-moenster.ts';
import { rule as svarNaevnerRule } from './rules/svar-naevner.ts';
import { rule as svarOrdRule } from './rules/svar-ord.ts';
import { rule as svarPladsholderRule } from './rules/svar-pladsholder.ts';
import { rule as svarTjeklisteRule } from './rules/svar-tjekliste.ts';
import { rule as svarTypeRule } from './rules/svar-type.ts';
import { rule as svarValgRule } from './rules/svar-valg.ts';
import { rule as tabelHovedManglerRule } from './rules/tabel-hoved-mangler.ts';
import { rule as tabelOverskriftRule } from './rules/tabel-overskrift.ts';
import { rule as tekstUdenSkrivefeltRule } from './rules/tekst-uden-skrivefelt.ts';
import { rule as tilbudDubletRule } from './rules/tilbud-dublet.ts';
import { rule as tilbudMappeRule } from './rules/tilbud-mappe.ts';
import { rule as tilbudUkendtRule } from './rules/tilbud-ukendt.ts';
import { rule as uafsluttetDirektivRule } from './rules/uafsluttet-direktiv.ts';
import { rule as udgivelseAfvigelseRule } from './rules/udgivelse-afvigelse.ts';
import { rule as udgivelseFejledeRule } from './rules/udgivelse-fejlede.ts';
import { rule as ukendtDirektivRule } from './rules/ukendt-direktiv.ts';
import { rule as undertrykkelseForbudtRule } from './rules/undertrykkelse-forbudt.ts';
import { rule as undertrykkelseUbrugtRule } from './rules/undertrykkelse-ubrugt.ts';
import { rule as undertrykkelseUdenGrundRule } from './rules/undertrykkelse-uden-grund.ts';
import { rule as undertrykkelseUkendtRegelRule } from './rules/undertrykkelse-ukendt-regel.ts';
import { rule as usynligtTegnRule } from './rules/usynligt-tegn.ts';
import { rule as vagFormuleringRule } from './rules/vag-formulering.ts';
import { rule as versalerRule } from './rules/versaler.ts';
import { rule as versionIndholdAfvigerRule } from './rules/version-indhold-afviger.ts';

/** Every rule by its id. Generated from the files of src/check/rules by scripts/generate.mjs. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  'aendringslog-mangler': aendringslogManglerRule,
  'afsnit-mangler': afsnitManglerRule,
  'afsnit-tomt': afsnitTomtRule,
  'aktoerniveau-afviger': aktoerniveauAfvigerRule,
  'alt-tekst-mangler': altTekstManglerRule,
  'ansvar-ukendt-rolle': ansvarUkendtRolleRule,
  'antal-afviger': antalAfvigerRule,
  'anvendelsesomraade-modstrid': anvendelsesomraadeModstridRule,
  'attribut-dublet': attributDubletRule,
  'attribut-mangler': attributManglerRule,
  'attribut-ukendt': attributUkendtRule,
  'attribut-vaerdi': attributVaerdiRule,
  'begreb-dublet': begrebDubletRule,
  'begreb-fraraadet': begrebFraraadetRule,
  'billede-mangler': billedeManglerRule,
  bindestreg: bindestregRule,
  'bloed-bindestreg': bloedBindestregRule,
  'bygger-paa-foraeldet': byggerPaaForaeldetRule,
  citationstegn: citationstegnRule,
  'datafil-felt-mangler': datafilFeltManglerRule,
  'datafil-felt-type': datafilFeltTypeRule,
  'datafil-felt-ukendt': datafilFeltUkendtRule,
  'datafil-yaml': datafilYamlRule,
  'dato-praecision': datoPraecisionRule,
  'dato-raekkefoelge': datoRaekkefoelgeRule,
  'definition-overlap': definitionOverlapRule,
  'direktiv-placering': direktivPlaceringRule,
  'direktiv-skrevet-forkert': direktivSkrevetForkertRule,
  'dobbelt-mellemrum': dobbeltMellemrumRule,
  'dobbelt-ord': dobbeltOrdRule,
  'dokument-dublet': dokumentDubletRule,
  'dokument-for-stort': dokumentForStortRule,
  'egennavn-stort': egennavnStortRule,
  'fast-udtryk': fastUdtrykRule,
  'felttype-ukendt': felttypeUkendtRule,
  'fil-kodning': filKodningRule,
  'fil-mangler': filManglerRule,
  'fodnote-dublet': fodnoteDubletRule,
  'fodnote-mangler': fodnoteManglerRule,
  'fodnote-placering': fodnotePlaceringRule,
  'fodnote-ubrugt': fodnoteUbrugtRule,
  'fodnote-unicode': fodnoteUnicodeRule,
  'forkert-apostrof': forkertApostrofRule,
  'forkortelse-konsekvens': forkortelseKonsekvensRule,
  'forkortelse-udefineret': forkortelseUdefineretRule,
  'forveksling-at-af': forvekslingAtAfRule,
  'fremmed-tilbud': fremmedTilbudRule,
  'genitiv-s': genitivSRule,
  'godkendelse-brudt': godkendelseBrudtRule,
  'godkendelse-ugyldig': godkendelseUgyldigRule,
  'godkender-uentydig': godkenderUentydigRule,
  'henvisning-ukendt': henvisningUkendtRule,
  'hoved-felt-mangler': hovedFeltManglerRule,
  'hoved-felt-type': hovedFeltTypeRule,
  'hoved-felt-ukendt': hovedFeltUkendtRule,
  'hoved-mangler': hovedManglerRule,
  'hoved-naeste-revision-mangler': hovedNaesteRevisionManglerRule,
  'hoved-yaml': hovedYamlRule,
  'ikke-relevant-uden-begrundelse': ikkeRelevantUdenBegrundelseRule,
  'ikke-relevant-ugyldig': ikkeRelevantUgyldigRule,
  'indholdsliste-afviger': indholdslisteAfvigerRule,
  'intern-sti': internStiRule,
  'interval-tankestreg': intervalTankestregRule,
  'komma-foer-at': kommaFoerAtRule,
  'kommentar-uafsluttet': kommentarUafsluttetRule,
  kongruens: kongruensRule,
  'krav-dublet': kravDubletRule,
  'krav-opbloedning': kravOpbloedningRule,
  'krav-slettet': kravSlettetRule,
  'krav-uden-skrivefelt': kravUdenSkrivefeltRule,
  'kun-farve': kunFarveRule,
  laeseraekkefoelge: laeseraekkefoelgeRule,
  'link-afsnit': linkAfsnitRule,
  'link-dublet': linkDubletRule,
  'link-http': linkHttpRule,
  'link-intetsigende-tekst': linkIntetsigendeTekstRule,
  'link-intranet': linkIntranetRule,
  'link-kan-ikke-udgives': linkKanIkkeUdgivesRule,
  'link-kodning': linkKodningRule,
  'link-laekket-kommentar': linkLaekketKommentarRule,
  'link-lokal-fil': linkLokalFilRule,
  'link-maal-type': linkMaalTypeRule,
  'link-redigerbar-fil': linkRedigerbarFilRule,
  'link-sammensat': linkSammensatRule,
  'link-tekst-domaene': linkTekstDomaeneRule,
  'link-tekst-nummer': linkTekstNummerRule,
  'link-til-sig-selv': linkTilSigSelvRule,
  'link-tom': linkTomRule,
  'link-udgaaet-domaene': linkUdgaaetDomaeneRule,
  'link-versionsfil': linkVersionsfilRule,
  'linkdefinition-ubrugt': linkdefinitionUbrugtRule,
  'liste-tegnsaetning': listeTegnsaetningRule,
  'liste-uden-indledning': listeUdenIndledningRule,
  lix: lixRule,
  'lokal-navn-i-skabelon': lokalNavnISkabelonRule,
  'lov-nyere-findes': lovNyereFindesRule,
  'lov-paragraf-udgaaet': lovParagrafUdgaaetRule,
  'lov-uden-nummer': lovUdenNummerRule,
  'maaned-lille': maanedLilleRule,
  'manglende-praeposition': manglendePraepositionRule,
  'markdown-skrevet-forkert': markdownSkrevetForkertRule,
  'mellemrum-mangler': mellemrumManglerRule,
  'metode-foraeldet': metodeForaeldetRule,
  'nummer-i-overskrift': nummerIOverskriftRule,
  'oplysning-ukendt': oplysningUkendtRule,
  'overskrift-niveau': overskriftNiveauRule,
  'overskrift-tom': overskriftTomRule,
  'overskrift-ukendt': overskriftUkendtRule,
  'paragraf-format': paragrafFormatRule,
  'paragraf-uden-lov': paragrafUdenLovRule,
  'persondata-borger': persondataBorgerRule,
  'persondata-cpr': persondataCprRule,
  'persondata-kontakt': persondataKontaktRule,
  'raa-html': raaHtmlRule,
  'reference-titel-afvigelse': referenceTitelAfvigelseRule,
  'reference-uden-link': referenceUdenLinkRule,
  'reference-udgaaet': referenceUdgaaetRule,
  'reference-unavngivet': referenceUnavngivetRule,
  'regel-alvor': regelAlvorRule,
  'regel-ukendt': regelUkendtRule,
  'revision-interval': revisionIntervalRule,
  'revision-overskredet': revisionOverskredetRule,
  'rolle-uspecifik': rolleUspecifikRule,
  'saetning-for-lang': saetningForLangRule,
  'skabelon-erstattet': skabelonErstattetRule,
  'skabelon-ukendt': skabelonUkendtRule,
  'skabelon-version': skabelonVersionRule,
  'skrivefelt-anbefalet': skrivefeltAnbefaletRule,
  'skrivefelt-dublet': skrivefeltDubletRule,
  'skrivefelt-gaelder-ikke': skrivefeltGaelderIkkeRule,
  'skrivefelt-ubesvaret': skrivefeltUbesvaretRule,
  'skrivefelt-ukendt': skrivefeltUkendtRule,
  'spatieret-tekst': spatieretTekstRule,
  'stamdata-afviger': stamdataAfvigerRule,
  'stamdata-foraeldet': stamdataForaeldetRule,
  'standard-ukendt': standardUkendtRule,
  'status-overgang': statusOvergangRule,
  'stavefejl-projektordbog': stavefejlProjektordbogRule,
  stavevariant: stavevariantRule,
  stavning: stavningRule,
  'sti-udenfor': stiUdenforRule,
  'svar-antal': svarAntalRule,
  'svar-egen-type': svarEgenTypeRule,
  'svar-graense': svarGraenseRule,
  'svar-kolonner': svarKolonnerRule,
  'svar-kopieret': svarKopieretRule,
  'svar-moenster': svarMoensterRule,
  'svar-naevner': svarNaevnerRule,
  'svar-ord': svarOrdRule,
  'svar-pladsholder': svarPladsholderRule,
  'svar-tjekliste': svarTjeklisteRule,
  'svar-type': svarTypeRule,
  'svar-valg': svarValgRule,
  'tabel-hoved-mangler': tabelHovedManglerRule,
  'tabel-overskrift': tabelOverskriftRule,
  'tekst-uden-skrivefelt': tekstUdenSkrivefeltRule,
  'tilbud-dublet': tilbudDubletRule,
  'tilbud-mappe': tilbudMappeRule,
  'tilbud-ukendt': tilbudUkendtRule,
  'uafsluttet-direktiv': uafsluttetDirektivRule,
  'udgivelse-afvigelse': udgivelseAfvigelseRule,
  'udgivelse-fejlede': udgivelseFejledeRule,
  'ukendt-direktiv': ukendtDirektivRule,
  'undertrykkelse-forbudt': undertrykkelseForbudtRule,
  'undertrykkelse-ubrugt': undertrykkelseUbrugtRule,
  'undertrykkelse-uden-grund': undertrykkelseUdenGrundRule,
  'undertrykkelse-ukendt-regel': undertrykkelseUkendtRegelRule,
  'usynligt-tegn': usynligtTegnRule,
  'vag-formulering': vagFormuleringRule,
  versaler: versalerRule,
  'version-indhold-afviger': versionIndholdAfvigerRule,
};
