/** The five principles of the Digitalcheck, each with the Danish ones it answers to and the criteria and dimensions of this model. */
export const PRINCIPLES = [
  {
    id: 'usableForAll',
    danish: ['digitalCommunication'],
    criteria: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'E2', 'E5'],
    rules: [],
  },
  { id: 'uniformLaw', danish: ['consistency'], criteria: ['B1', 'B2', 'B3', 'C6'], rules: [] },
  { id: 'establishedTechnology', danish: ['publicInfrastructure'], criteria: ['B5', 'F1', 'F2', 'F3'], rules: [] },
  { id: 'clearRules', danish: ['simpleRules', 'automatedProcessing'], criteria: ['C3', 'D3'], rules: [] },
  { id: 'protection', danish: ['secureData', 'fraudPrevention'], criteria: ['C5', 'F4'], rules: ['PF-06'] },
] as const;
export type PrincipleId = (typeof PRINCIPLES)[number]['id'];
export type DanishPrincipleId = (typeof PRINCIPLES)[number]['danish'][number];
