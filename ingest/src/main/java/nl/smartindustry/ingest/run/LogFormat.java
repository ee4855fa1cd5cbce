package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How the lines on standard error are written; each is one event. */
public enum LogFormat {
  /** The words alone: for a person, and for a log that has the time of its own. */
  PLAIN {
    @Override
    String line(Instant time, Place place, Event event) {
      return event.words();
    }
  },
  /** The words after time, level and run. */
  TIMED {
    @Override
    String line(Instant time, Place place, Event event) {
      var run = place.run() == null ? "-" : place.run();
      return "%s %s %s %s".formatted(STAMP.format(time), event.level(), run, event.words());
    }
  },
  /** An object with time, level, run, phase, message and what was counted. */
  JSON {
    @Override
    String line(Instant time, Place place, Event event) {
      var all = new LinkedHashMap<String, Object>();
      all.put("time", STAMP.format(time));
      all.put("level", event.level());
      all.put("run", place.run());
      all.put("phase", place.phase());
      all.put("message", event.words().strip().replaceAll("\\s+", " "));
      all.putAll(event.facts());
      all.values().removeIf(java.util.Objects::isNull);
      try {
        return MAPPER.writeValueAsString(all);
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  };

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final DateTimeFormatter STAMP =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  abstract String line(Instant time, Place place, Event event);

  /** How much a line matters: a step, something worth a look, why a run failed. */
  enum Level {
    INFO,
    WARN,
    ERROR
  }

  /**
   * Where an event belongs.
   *
   * @param run null before and after a run
   * @param phase null between phases
   */
  record Place(String run, String phase) {}

  /** What happened, in words and in numbers; never a cell of anybody's answer. */
  record Event(Level level, String words, Map<String, ?> facts) {
    Event {
      facts = new TreeMap<>(facts);
    }

    static Event of(Level level, String words) {
      return new Event(level, words, Map.of());
    }
  }
}
