let early: Promise<MediaStream> | undefined;

/** Opens the camera while the rest of the app still loads, where that asks nobody anything; `takeStream` takes it over. */
export async function openCameraEarly(): Promise<void> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    if (state !== 'granted' || early) return;
    early = openBackCamera();
    // Whoever takes it over says what went wrong.
    early.catch(() => undefined);
  } catch {
    // Not every browser tells; then the camera opens when its screen is there.
  }
}

/** The camera that is open already, or one that opens now. */
export function takeStream(): Promise<MediaStream> {
  const stream = early ?? openBackCamera();
  early = undefined;
  return stream;
}

/** Switches a camera off. */
export function stopStream(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Firefox does not tell what a camera can do; then it has no lamp. */
export function hasLamp(track: MediaStreamTrack | undefined): boolean {
  if (!track || !('getCapabilities' in track)) return false;
  return 'torch' in track.getCapabilities();
}

async function openBackCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
}
