package nl.smartindustry.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.delivery.Delivery.DeliveryState;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.layout.Acceptance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
  private static final Acceptance USUAL = new Acceptance(false, null, false, false, null);
  private static final Acceptance CUMULATIVE = new Acceptance(false, null, false, true, null);

  @TempDir Path folder;

  @Test
  void onlyCompleteDeliveriesAreSeen() throws IOException {
    deliver("s", "2024", "s-2024-1", "f[1] _x.csv");
    Files.createDirectories(folder.resolve("s/2024/s-2024-2"));

    var landing = Landing.look(folder);

    assertThat(landing.deliveries()).extracting(Delivery::id).containsExactly("s-2024-1");
    assertThat(landing.deliveries().get(0).files())
        .extracting(DeliveredFile::name)
        .containsExactly("f[1] _x.csv");
    assertThat(landing.warnings()).containsExactly("Delivery 's-2024-2': passed by (not complete)");
  }

  @Test
  void asOfADayWhatWasMadeLaterIsNotSeen() throws IOException {
    deliver("s", "2023", "s-2023-1", "f.csv", "2023-11-15");
    deliver("s", "2024", "s-2024-1", "f.csv", "2024-11-15T09:30:00");

    var landing = Landing.look(folder, Optional.of(LocalDate.of(2024, 11, 14)));

    assertThat(landing.deliveries()).extracting(Delivery::id).containsExactly("s-2023-1");
    assertThat(landing.warnings()).isEmpty();
    assertThat(Landing.look(folder, Optional.of(LocalDate.of(2024, 11, 15))).deliveries())
        .hasSize(2);
  }

  @Test
  void theDayOfArrivalCountsNotThatOfMaking() throws IOException {
    deliver("s", "2024", "s-2024-1", "f.csv", "2024-11-15");
    Files.writeString(folder.resolve("s/2024/s-2024-1/_COMPLETE"), "2024-11-20T07:30:00+01:00\n");

    assertThat(Landing.look(folder, Optional.of(LocalDate.of(2024, 11, 19))).deliveries())
        .isEmpty();
    assertThat(Landing.look(folder, Optional.of(LocalDate.of(2024, 11, 20))).deliveries())
        .hasSize(1);
  }

  @Test
  void aDeliveryCannotArriveBeforeItWasMade() throws IOException {
    deliver("s", "2024", "s-2024-1", "f.csv", "2024-11-15");
    Files.writeString(folder.resolve("s/2024/s-2024-1/_COMPLETE"), "2024-11-14");

    assertThatThrownBy(() -> Landing.look(folder))
        .hasMessage("Delivery 's-2024-1': arrived on 2024-11-14 (it was made on 2024-11-15)");
  }

  @Test
  void aMarkerThatSaysSomethingElseIsRefused() throws IOException {
    deliver("s", "2024", "s-2024-1", "f.csv");
    Files.writeString(folder.resolve("s/2024/s-2024-1/_COMPLETE"), "yes");

    assertThatThrownBy(() -> Landing.look(folder)).hasMessageContaining("_COMPLETE says");
  }

  @Test
  void everyFileOfTheLandingIsAccountedFor() throws IOException {
    deliver("s", "2024", "s-2024-1", "f.csv", "2024-01-01");
    deliver("s", "2024", "s-2024-2", "f.csv", "2024-02-01");
    deliver("s", "2025", "s-2025-1", "f.csv", "2025-02-01");
    for (var file :
        List.of("s/2024/s-2024-1/f.csv", "s/2024/s-2024-2/f.csv", "s/2025/s-2025-1/f.csv")) {
      Files.writeString(folder.resolve(file), file);
    }
    Files.createDirectories(folder.resolve("s/2024/s-2024-2/deep"));
    Files.writeString(folder.resolve("s/2024/s-2024-2/deep/manifest.json"), "x");
    Files.createDirectories(folder.resolve("s/2024/s-2024-3"));
    Files.writeString(folder.resolve("s/2024/s-2024-3/half.csv"), "x");
    Files.writeString(folder.resolve("s/loose.csv"), "x");
    Files.writeString(folder.resolve("s/2024/loose.csv"), "x");
    var landing = Landing.look(folder, Optional.of(LocalDate.of(2024, 12, 31)));
    var states = new TreeMap<Delivery, DeliveryState>(ActiveDeliveries.BY_NAME);
    states.put(landing.deliveries().get(0), DeliveryState.SUPERSEDED);
    states.put(landing.deliveries().get(1), DeliveryState.ACTIVE);

    var counts = landing.counts(states);

    assertThat(counts)
        .containsEntry("files_active", 1L)
        .containsEntry("files_superseded", 1L)
        .containsEntry("files_later", 1L)
        .containsEntry("files_incomplete", 1L)
        .containsEntry("files_undeclared", 1L)
        .containsEntry("files_stray", 2L);
  }

  @Test
  void aFileOutsideTheManifestIsNamed() throws IOException {
    deliver("s", "2024", "s-2024-1", "f.csv");
    Files.writeString(folder.resolve("s/2024/s-2024-1/.hidden.csv"), "x");

    assertThat(Landing.look(folder).warnings())
        .containsExactly("Delivery 's-2024-1': file '.hidden.csv' passed by (not in its manifest)");
  }

  @Test
  void aManifestCannotNameAFileElsewhere() throws IOException {
    deliver("s", "2024", "s-2024-1", "../../f.csv");

    assertThatThrownBy(() -> Landing.look(folder))
        .hasMessageContaining("its manifest names '../../f.csv'");
  }

  @Test
  void aManifestNamesEachFileOnce() throws IOException {
    deliver("s", "2024", "s-2024-1", "f.csv");
    var manifest = folder.resolve("s/2024/s-2024-1/manifest.json");
    var twice = "[{\"name\":\"f.csv\",\"sha256\":\"x\"},";
    Files.writeString(manifest, Files.readString(manifest).replace("[", twice));

    assertThatThrownBy(() -> Landing.look(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("not a delivery manifest (names each file once)");
  }

  @Test
  void aManifestInTheWrongFolderIsRefused() throws IOException {
    deliver("s", "2024", "s-2024-1", "f.csv");
    Files.move(folder.resolve("s/2024"), folder.resolve("s/2025"));

    assertThatThrownBy(() -> Landing.look(folder)).hasMessageContaining("period '2024'");
  }

  @Test
  void ofACumulativeSourceOnlyTheLatestPeriodCounts() {
    var chosen =
        ActiveDeliveries.of(
            List.of(delivery("s", "2023", 1, "a", ""), delivery("s", "2024", 1, "b", "")),
            any -> CUMULATIVE);

    assertThat(chosen.active()).extracting(Delivery::period).containsExactly("2024");
  }

  @Test
  void whatIsSupersededByNameGoesSilently() {
    var chosen =
        ActiveDeliveries.of(
            List.of(delivery("s", "2024", 1, "a", ""), delivery("s", "2024", 2, "b", "s-2024-1")),
            any -> USUAL);

    assertThat(chosen.active()).extracting(Delivery::id).containsExactly("s-2024-2");
    assertThat(chosen.warnings()).isEmpty();
  }

  @Test
  void twoContentsWithOneNumberAreRefused() {
    var twins = List.of(delivery("s", "2024", 1, "a", ""), twin("s-2024-1-bis", "b"));

    assertThatThrownBy(() -> ActiveDeliveries.of(twins, any -> USUAL))
        .hasMessage(
            "Source 's', period '2024': deliveries 's-2024-1' and 's-2024-1-bis' differ and both"
                + " have number 1");
  }

  private static Delivery twin(String id, String content) {
    var file = new DeliveredFile(Path.of("f.csv"), new Expected(-1, -1, content));
    return new Delivery("s", "2024", id, claims(1, ""), List.of(file));
  }

  private static Delivery delivery(
      String source, String period, int number, String content, String supersedes) {
    var file = new DeliveredFile(Path.of("f.csv"), new Expected(-1, -1, content));
    var id = "%s-%s-%d".formatted(source, period, number);
    return new Delivery(source, period, id, claims(number, supersedes), List.of(file));
  }

  private static Claims claims(int number, String supersedes) {
    return new Claims(number, "D", supersedes, "", "", true, "");
  }

  private void deliver(String source, String period, String id, String file) throws IOException {
    deliver(source, period, id, file, "2024-11-15");
  }

  private void deliver(String source, String period, String id, String file, String created)
      throws IOException {
    var place = Files.createDirectories(folder.resolve(source).resolve(period).resolve(id));
    Files.writeString(place.resolve(file).normalize(), "x");
    Files.writeString(
        place.resolve("manifest.json"),
        """
        {"source":"%s","period":"%s","delivery":"%s","number":1,"created":"%s",
         "files":[{"name":"%s","bytes":1,"rows":1,"sha256":"x"}]}
        """
            .formatted(source, period, id, created, file));
    Files.writeString(place.resolve("_COMPLETE"), "");
  }
}
