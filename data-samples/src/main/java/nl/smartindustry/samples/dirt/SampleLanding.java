package nl.smartindustry.samples.dirt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import nl.smartindustry.samples.write.DeliveryCalendar;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.DeliveryWriter.DeliveryContent;
import nl.smartindustry.samples.write.DeliveryWriter.WholeFile;
import nl.smartindustry.samples.write.DeliveryWriter.WrittenFile;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.TextTable;

/**
 * Where deliveries go, with their defects; counts them and reports each. Files may come from
 * several threads.
 */
public final class SampleLanding {
  private final DeliveryWriter writer;
  private final DefectPlanter planter;
  private final DeliveryCalendar calendar;
  private final Consumer<String> progress;
  private final AtomicInteger deliveries = new AtomicInteger();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param progress receives one line per delivery
   */
  public SampleLanding(
      DeliveryWriter writer,
      DefectPlanter planter,
      DeliveryCalendar calendar,
      Consumer<String> progress) {
    this.writer = writer;
    this.planter = planter;
    this.calendar = calendar;
    this.progress = progress;
  }

  /** What was delivered: deliveries, records and bytes, and defects planted. */
  public record CountrySummary(int deliveries, long records, long bytes, int planted) {}

  public DeliveryCalendar calendar() {
    return calendar;
  }

  public DefectPlanter planter() {
    return planter;
  }

  /** Writes what is no part of a delivery. */
  public DeliveryWriter writer() {
    return writer;
  }

  /** Delivers a table. */
  public void deliver(SampleDelivery clean, TextTable table) {
    var delivery = planter.announced(clean);
    count(delivery, writer.write(delivery, planter.plant(delivery, table)));
  }

  /** Delivers what writes itself. */
  public void deliver(SampleDelivery delivery, DeliveryContent content) {
    count(delivery, writer.write(delivery, planter.plant(delivery, content)));
  }

  /** Delivers a log, a JSON object a line. */
  public void deliverLog(SampleDelivery delivery, List<String> clean) {
    var lines = planter.plant(delivery, clean);
    text(delivery, String.join("\n", lines) + "\n", lines.size());
  }

  /** Delivers a JSON array of objects, one a line. */
  public void deliverArray(SampleDelivery delivery, List<String> objects) {
    text(delivery, "[\n" + String.join(",\n", objects) + "\n]\n", objects.size());
  }

  private void text(SampleDelivery delivery, String text, int size) {
    deliver(
        delivery,
        out -> {
          out.write(text.getBytes(StandardCharsets.UTF_8));
          return size;
        });
  }

  /** Writes one file of a delivery of several; call {@link #complete} when all are there. */
  public WrittenFile file(SampleDelivery delivery, String name, WholeFile content) {
    return writer.file(delivery, name, content);
  }

  /** Completes a delivery of several files. */
  public void complete(SampleDelivery delivery, Map<String, WrittenFile> files) {
    writer.complete(delivery, files);
    long all = files.values().stream().mapToLong(WrittenFile::records).sum();
    long size = files.values().stream().mapToLong(WrittenFile::bytes).sum();
    count(delivery, new WrittenFile(size, all, ""));
  }

  public CountrySummary summary() {
    return new CountrySummary(
        deliveries.get(), records.get(), bytes.get(), planter.planted().size());
  }

  private void count(SampleDelivery delivery, WrittenFile file) {
    deliveries.incrementAndGet();
    records.addAndGet(file.records());
    bytes.addAndGet(file.bytes());
    progress.accept(Phrase.of("%s: %d records", delivery.path(), file.records()));
  }
}
