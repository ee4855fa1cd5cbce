package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;

/** The key {@code watch} of the settings as written; absent keys are null. */
record WrittenWatch(
    LogFormat log,
    @JsonProperty("time_budget") String timeBudget,
    String metrics,
    WrittenLineage lineage) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** The key {@code lineage} as written. */
  record WrittenLineage(String url) {}

  Watch resolved(SettingsPath paths) {
    return new Watch(
        log == null ? LogFormat.PLAIN : log,
        Optional.ofNullable(timeBudget).map(text -> budget(paths, text)),
        Optional.ofNullable(metrics).map(file -> paths.of("metrics", file)),
        Optional.ofNullable(lineage).map(one -> address(paths, String.valueOf(one.url()))));
  }

  private static Duration budget(SettingsPath paths, String text) {
    return Watch.budget(text)
        .orElseThrow(
            () ->
                Refusal.definitions(
                    "Settings '%s': time_budget is '%s' (expected as 6h or 90m)",
                    paths.settings(), text));
  }

  private static URI address(SettingsPath paths, String text) {
    try {
      var address = URI.create(text);
      if (SCHEMES.contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null) {
        return address;
      }
    } catch (IllegalArgumentException unreadable) {
      // refused below, as any other text that is no address
    }
    throw Refusal.definitions(
        "Settings '%s': lineage url is '%s' (expected http or https and a host, and no password)",
        paths.settings(), text.contains("@") ? "not shown" : text);
  }
}
