package nl.smartindustry.samples;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import nl.smartindustry.samples.dirt.Soil;
import nl.smartindustry.samples.write.DeliveredFile;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.Sheet;

/** Where deliveries go; counts them and tells of each. Register files may come from two threads. */
final class Landing {
  private final DeliveryWriter writer;
  private final Soil soil;
  private final Consumer<String> progress;
  private final AtomicInteger deliveries = new AtomicInteger();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  Landing(DeliveryWriter writer, Soil soil, Consumer<String> progress) {
    this.writer = writer;
    this.soil = soil;
    this.progress = progress;
  }

  /** Delivers a sheet, with its dirt. */
  void deliver(Delivery clean, Sheet sheet) {
    var delivery = soil.announced(clean);
    var delivered = soil.plant(delivery, sheet);
    count(delivery, writer.write(delivery, soil.written(delivery, delivered)));
  }

  /** The lines of a log with their dirt. */
  List<String> soiled(Delivery delivery, List<String> lines) {
    return soil.plant(delivery, lines);
  }

  /** Delivers what writes itself. */
  void deliver(Delivery delivery, DeliveryWriter.Content content) {
    count(delivery, writer.write(delivery, soil.plant(delivery, content)));
  }

  /** Writes one file of a delivery of several; call {@link #complete} when all are there. */
  DeliveredFile file(Delivery delivery, String name, DeliveryWriter.WholeFile content) {
    return writer.file(delivery, name, content);
  }

  /** Completes a delivery of several files. */
  void complete(Delivery delivery, Map<String, DeliveredFile> files) {
    writer.complete(delivery, files);
    long all = files.values().stream().mapToLong(DeliveredFile::records).sum();
    long size = files.values().stream().mapToLong(DeliveredFile::bytes).sum();
    count(delivery, new DeliveredFile(size, all, ""));
  }

  CountrySummary summary() {
    return new CountrySummary(deliveries.get(), records.get(), bytes.get(), soil.planted().size());
  }

  private void count(Delivery delivery, DeliveredFile file) {
    deliveries.incrementAndGet();
    records.addAndGet(file.records());
    bytes.addAndGet(file.bytes());
    progress.accept(Phrase.of("%s: %d records", delivery.path(), file.records()));
  }
}
