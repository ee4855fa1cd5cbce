package nl.smartindustry.samples.dirt;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.write.DeliveredFile;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.DeliveryWriter;

/**
 * A delivery that must be refused.
 *
 * @param declared what its manifest says of the file, true or not
 * @param exit with which a night that reads it ends
 */
record RefusedCase(
    Kind kind, Delivery delivery, byte[] bytes, DeliveredFile declared, ExitCode exit) {
  static final String ROOT = "landing-refused/";

  /** Where it lies: a landing of its own for each case. */
  private String folder() {
    return ROOT + kind.name() + "/" + delivery.folder().substring("landing/".length());
  }

  void write(DeliveryWriter writer) {
    writer.raw(folder(), delivery, bytes, declared);
  }

  PlantedDirt planted() {
    return new PlantedDirt(
        kind, folder() + "/" + delivery.file(), 0, "", "refused:" + exit.value(), "");
  }
}
