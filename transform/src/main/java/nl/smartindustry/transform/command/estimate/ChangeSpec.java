package nl.smartindustry.transform.command.estimate;

import nl.smartindustry.transform.command.DataFile;

/** The second wave: its sample, with the same columns as the first, and its frame. */
public record ChangeSpec(DataFile sample, DataFile frame) {
  public ChangeSpec {
    if (sample == null || frame == null) {
      throw new IllegalArgumentException(
          (sample == null ? "sample" : "frame") + ": missing (a change needs both)");
    }
  }
}
