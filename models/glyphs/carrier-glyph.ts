import type { Carrier, WorkMode } from '../process/vocabulary';
import type { GlyphName } from './glyphs';

/** The picture of a carrier in menus; on the diagram its letter stands instead. */
export const CARRIER_GLYPH: Readonly<Record<Carrier, GlyphName>> = {
  paper: 'paper',
  inPerson: 'person',
  phone: 'phone',
  fax: 'fax',
  physicalObject: 'box',
  email: 'mail',
  secureMailbox: 'mailbox',
  scan: 'scan',
  pdf: 'pdf',
  officeFile: 'office',
  eFileDoc: 'eFile',
  onlineForm: 'onlineForm',
  structuredMsg: 'message',
  registerData: 'register',
  caseRecord: 'record',
  none: 'minimize',
  unknown: 'unknown',
};

/** The picture of a work mode, on the diagram and in menus. */
export const WORK_MODE_GLYPH: Readonly<Record<WorkMode, GlyphName>> = {
  manualNoIt: 'hand',
  itSupported: 'handScreen',
  partlyAutomated: 'gearHalf',
  fullyAutomated: 'gearFull',
  unknown: 'unknown',
};
