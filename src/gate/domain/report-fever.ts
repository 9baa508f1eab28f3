/** Tenths of a degree Celsius from which a reading counts as fever in reports. Source: domestic protocols, 37.3 C at the armpit. */
export const REPORT_FEVER_TENTHS = 373;
