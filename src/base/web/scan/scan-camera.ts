import { useCallback, useEffect, useRef, useState } from 'react';
import { hasLamp, stopStream, takeStream } from './camera-stream.ts';

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
        stream = await takeStream();
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
