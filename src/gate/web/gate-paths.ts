/** Where the guard works on the phone, below `/phone`. */
export const GATE_PHONE_PATH = '/gate';
