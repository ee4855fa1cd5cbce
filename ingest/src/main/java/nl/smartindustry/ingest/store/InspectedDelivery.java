package nl.smartindustry.ingest.store;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.inspect.FileInspection;
import nl.smartindustry.ingest.read.PlannedSplit;
import nl.smartindustry.ingest.read.PlannedSplit.DeliveryPart;
import nl.smartindustry.ingest.read.PlannedSplit.FilePart;

/** A new delivery with what the look at its files has told. */
public record InspectedDelivery(Delivery delivery, List<FileInspection> files) {
  public InspectedDelivery {
    files = List.copyOf(files);
  }

  public String id() {
    return delivery.id();
  }

  /** The tasks that read it, numbered in the order of its files. */
  List<PlannedSplit> splits() {
    var part = new DeliveryPart(delivery.source(), delivery.id(), delivery.period());
    var splits = new ArrayList<PlannedSplit>();
    for (var file : files) {
      var filePart =
          new FilePart(
              file.text().toUri().toString(),
              file.name(),
              file.identity().sha256(),
              file.encoding(),
              file.header());
      for (var split : file.splits()) {
        splits.add(new PlannedSplit(part, splits.size(), filePart, split, java.util.Set.of()));
      }
    }
    return splits;
  }
}
