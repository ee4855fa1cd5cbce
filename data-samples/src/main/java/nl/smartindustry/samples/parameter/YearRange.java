package nl.smartindustry.samples.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The years of the register frames and survey waves. Production statistics reach three years
 * further back: these years have no frame, so their delivered weights are the only ones.
 */
public record YearRange(int first, int last) {
  private static final int EARLIEST = 2016;
  private static final int LATEST = 2030;
  private static final int MOST_YEARS = 10;
  private static final int STATISTICS_LEAD = 3;

  public YearRange {
    if (first < EARLIEST || last > LATEST || first > last || last - first >= MOST_YEARS) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Option '--years': found %d-%d (at most %d years from %d to %d, the earlier first)",
          first,
          last,
          MOST_YEARS,
          EARLIEST,
          LATEST);
    }
  }

  /** Reads {@code 2020-2024}. */
  public static YearRange parse(String text) {
    if (text == null || !text.matches("[0-9]{4}-[0-9]{4}")) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--years': found '%s' (A-B, such as 2020-2024)", text);
    }
    return new YearRange(
        Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
  }

  /** Years with a register frame and a survey wave. */
  public List<Integer> frames() {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** Years with production statistics. */
  public List<Integer> statistics() {
    return IntStream.rangeClosed(first - STATISTICS_LEAD, last).boxed().toList();
  }

  /** The day on which the country is looked at: the end of March after the last year. */
  public LocalDate referenceDate() {
    return LocalDate.of(last + 1, 3, 31);
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
