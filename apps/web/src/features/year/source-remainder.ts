interface NamedThings {
  heading: string
  items: readonly string[]
}

interface SourceRemainder {
  named: readonly NamedThings[]
  missing: readonly NamedThings[]
}

/**
 * What the presentation of a year names beside målvärden, budget and assignments, in its own language: what it
 * says without a figure, and what it points at without giving it (source: 003, Regional utveckling 2022).
 */
const REMAINDERS: Record<string, SourceRemainder> = {
  '2022': {
    named: [
      {
        heading: 'Verksamheten 2022',
        items: [
          'Stärkt samverkan med civilsamhället, till exempel folkhälsa',
          'Tillgängliggöra regionala kulturutbudet i hela länet',
          'Digital inkludering',
          'Pilot Högsby: hälsa och inkludering',
          'Folkhögskolorna: korta vägen till arbete, motivation till högre studier',
          'Utveckla innovationsmiljöer, till exempel e-hälsa, Smart Housing, IUC, regional inkubator',
          'Stärkt samverkan med akademin, industrin och utbildningsanordnare',
        ],
      },
      {
        heading: 'Utmaningar inför 2022',
        items: [
          'Allmän osäkerhet i näringslivet',
          'Elförsörjning',
          'E-health arena 2.0',
          'Återhämtning efter pandemin, till exempel kulturen',
        ],
      },
      {
        heading: 'Medarbetare: genomförda aktiviteter',
        items: [
          'Arbetsmiljöarbete som utvecklat och stärkt en god arbetsmiljö',
          'Identifierat kompetensbehovet baserat på verksamhetens uppdrag',
          'Systematiskt förbättringsarbete – Varje dag lite bättre',
          'Stärkt och utvecklat chef- och ledarskapet',
          'Genomfört handlingsplaner baserade på medarbetarenkät',
        ],
      },
    ],
    missing: [
      {
        heading: 'Mål och mått',
        items: [
          'Namnen på de 17 målvärdena',
          'Utfallet för det nya måttet Hållbart samverkansengagemang (HESA-enkät)',
          'Om kulturen har återhämtat sig',
          'Andel studerande som uppnår grundläggande behörighet på folkhögskolornas allmänna kurser',
          'Vilka större skillnader mellan grupper som avses',
        ],
      },
      {
        heading: 'Medarbetare',
        items: [
          'Sjukfrånvaro i procent av ordinarie arbetstid 2020–2022: bara rubriken finns',
          'Resultatet av medarbetarenkäten; nästa mätning var hösten 2023',
        ],
      },
      {
        heading: 'Befolkning och besök',
        items: [
          'Inrikes flyttnetto i åldrarna 25–35 år, 2018 och 2021',
          'Besök på webbplatsen halvår för halvår: staplarna saknar värden. Hittills 2022: 5 675 besök per månad på Flyttahit.nu',
          'Visningar på Youtube: källan säger över 100 000, inget exakt värde',
        ],
      },
      {
        heading: 'Intern kontroll: resultatet',
        items: [
          'Möten och resor: riktlinjen, avtalet med resebyrå, information på fakturan',
          'Lönehantering: signering av utanordningslista',
          'Kurser, konferenser och studieresor: underlag',
          'Representation och gåvor: gåvor och uppvaktning, arbetsluncher',
          'Datoranvändning: obehörig åtkomst utan skärmlås',
          'Korrekt kontering av kostnader',
        ],
      },
    ],
  },
}

export function remainderOf(period: string): SourceRemainder | undefined {
  return REMAINDERS[period]
}
