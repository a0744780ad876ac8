/** What a name gives away about a step where no mark says it. Matches only ever suggest. */
export const LABELS = {
  signature: /unterschr|unterzeichn|stempel|siegel|mitzeichn|\bsign(?:s|ed|ing|ature)?\b/i,
  filing: /ablegen|ablage|abheft|akte|verakt|\bfil(?:e|es|ed|ing)\b/i,
  checking: /prüf|pruef|annahm|annehm|eingang|erfass|\bcheck|\breview|\bverif|\bintake|\breceiv/i,
} as const;
