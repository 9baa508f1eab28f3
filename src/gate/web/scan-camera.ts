import { useCallback, useEffect, useRef, useState } from 'react';

/** What became of the camera. `refused`: not allowed; `missing`: this phone has none, or another app holds it. */
export type CameraState = 'opening' | 'open' | 'refused' | 'missing';

/** The camera at the back of the phone on a video element, and its lamp where it has one. Asks again when the page comes back. */
export function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const track = useRef<MediaStreamTrack | undefined>(undefined);
  const [state, setState] = useState<CameraState>('opening');
  const [lamp, setLamp] = useState<'none' | 'off' | 'on'>('none');
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    // The page may be closed before the camera opens.
    const life = { isGone: false };
    let stream: MediaStream | undefined;
    const open = async () => {
      try {
        stream = await (early ?? openBackCamera());
        early = undefined;
        const element = video.current;
        if (life.isGone || !element) {
          stopStream(stream);
          return;
        }
        element.srcObject = stream;
        await element.play();
        track.current = stream.getVideoTracks()[0];
        setLamp(hasLamp(track.current) ? 'off' : 'none');
        setState('open');
      } catch (error) {
        setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing');
      }
    };
    void open();
    return () => {
      life.isGone = true;
      stopStream(stream);
    };
  }, [attempt]);

  const switchLamp = useCallback(() => {
    const next = lamp !== 'on';
    // `torch` is in the standard of image capture, not in the types.
    const wanted: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: next };
    void track.current?.applyConstraints({ advanced: [wanted] }).then(() => setLamp(next ? 'on' : 'off'));
  }, [lamp]);
  const retry = useCallback(() => {
    setState('opening');
    setAttempt((count) => count + 1);
  }, []);
  return { video, state, lamp, switchLamp, retry };
}

let early: Promise<MediaStream> | undefined;

/** Opens the camera while the rest of the app still loads, where that asks nobody anything; `useCamera` takes it over. */
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

async function openBackCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
}

function stopStream(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Firefox does not tell what a camera can do; then it has no lamp. */
function hasLamp(track: MediaStreamTrack | undefined): boolean {
  if (!track || !('getCapabilities' in track)) return false;
  return 'torch' in track.getCapabilities();
}
