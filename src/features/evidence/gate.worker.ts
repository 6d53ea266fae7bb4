import { isMainThread, parentPort } from "node:worker_threads";
import * as tf from "@tensorflow/tfjs";
import { load } from "nsfwjs/core";
import { MobileNetV2MidModel } from "nsfwjs/models/mobilenet_v2_mid";
import { GATE_SIDE, type Scores } from "./evidence.ts";

/**
 * The thread that looks at pictures. It hears squares of raw pixels and answers with numbers; nothing leaves it otherwise, and
 * the weights come with the package: it needs no network. Built into one file with its packages, which the server does not have.
 */
if (isMainThread || !parentPort) throw new Error("gate.worker is started by createGate");
const port = parentPort;

tf.enableProdMode();
await tf.setBackend("cpu");
const model = await load("MobileNetV2Mid", { modelDefinitions: [MobileNetV2MidModel] });

async function look(pixels: Uint8Array): Promise<Scores> {
  const picture = tf.tensor3d(Int32Array.from(pixels), [GATE_SIDE, GATE_SIDE, 3], "int32");
  try {
    const classes = await model.classify(picture);
    const of = (name: (typeof classes)[number]["className"]): number =>
      classes.find(({ className }) => className === name)?.probability ?? NaN;
    return { drawing: of("Drawing"), hentai: of("Hentai"), neutral: of("Neutral"), porn: of("Porn"), sexy: of("Sexy") };
  } finally {
    picture.dispose();
  }
}

port.on("message", (pixels: Uint8Array) => void look(pixels).then((scores) => port.postMessage(scores)));
port.postMessage("ready");
