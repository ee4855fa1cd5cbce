package nl.smartindustry.ingest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.PlannedSplit.DeliveryPart;
import nl.smartindustry.ingest.format.file.PlannedSplit.FilePart;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.layout.Layout;

/**
 * A new delivery with what the inspection of its files has found.
 *
 * @param dimensions names of the files that hold no records but codes to look up
 */
public record InspectedDelivery(
    Delivery delivery, List<FileInspection> files, Set<String> dimensions) {
  public InspectedDelivery {
    files = List.copyOf(files);
    dimensions = Set.copyOf(dimensions);
  }

  /** A delivery whose files are known by the layout of its source. */
  public static InspectedDelivery of(Delivery delivery, List<FileInspection> files, Layout layout) {
    var dimensions = files.stream().map(FileInspection::name).filter(layout::isDimension);
    return new InspectedDelivery(delivery, files, dimensions.collect(Collectors.toSet()));
  }

  public String id() {
    return delivery.id();
  }

  /** Records of a file that count: all of a data file, none of a dimension file. */
  long records(FileInspection file) {
    return dimensions.contains(file.name()) ? 0 : file.records();
  }

  /** All its records that count, broken ones included. */
  public long records() {
    return files.stream().mapToLong(this::records).sum();
  }

  /** The tasks that read it, numbered in the order of its files. */
  public List<PlannedSplit> splits() {
    var lookedUp = dimensionSplits();
    var splits = new ArrayList<PlannedSplit>();
    for (var file : files) {
      if (!dimensions.contains(file.name())) {
        for (var split : file.splits()) {
          splits.add(planned(file, split, splits.size(), lookedUp));
        }
      }
    }
    return splits;
  }

  /** Where the dimension files are read. */
  public List<PlannedSplit> dimensionSplits() {
    return files.stream()
        .filter(file -> dimensions.contains(file.name()))
        .flatMap(file -> file.splits().stream().map(split -> planned(file, split, 0, List.of())))
        .toList();
  }

  private PlannedSplit planned(
      FileInspection file, Split split, int number, List<PlannedSplit> lookedUp) {
    var part =
        new DeliveryPart(
            delivery.source(), delivery.id(), delivery.period(), delivery.claims().synthetic());
    var filePart =
        new FilePart(
            file.text().toUri().toString(),
            file.name(),
            file.identity().sha256(),
            file.encoding(),
            file.header());
    return new PlannedSplit(part, number, filePart, split, Set.of(), lookedUp);
  }
}
