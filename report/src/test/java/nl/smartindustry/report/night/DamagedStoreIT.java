package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.report.release.PublicationLedger;
import nl.smartindustry.report.release.Standing;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.transform.TransformJob;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is stored is what is read: whatever happens to a file of the warehouse, no night makes other
 * figures of it. Always: to one file of each kind. With {@code -P faults}: to every file.
 */
class DamagedStoreIT {
  private static final String[] FURTHER = {
    "codelists/2024", "concordances/2024", "structural_business/2023", "structural_business/2024"
  };
  private static final int DAMAGED = 74;
  private static final String PART = "part-00000.parquet";

  @TempDir static Path shared;
  private static SmallNight sound;
  private static String release;
  private static SmallNight older;

  @TempDir Path folder;
  private SmallNight night;

  @BeforeAll
  static void aNightAndOneOnOtherAnswers() throws IOException {
    sound = SmallNight.in(shared.resolve("sound"), FURTHER).printingLittle();
    release = sound.release();
    older = SmallNight.in(shared.resolve("older"), FURTHER).printingLittle();
    older.survey().edit(DamagedStoreIT::otherAnswer);
    older.release();
  }

  @BeforeEach
  void aCopy() throws IOException {
    night = SmallNight.in(folder, FURTHER).printingLittle();
    night.warehouseOf(sound);
  }

  @ParameterizedTest
  @CsvSource({
    "register_frame/register_frame-2024-1/part-00000.parquet, false",
    "register_frame/register_frame-2024-1/part-00000.parquet, true",
    "survey_response/ict_survey-2024-1/part-00000.parquet, true",
    "business_statistics/structural_business-2023-1/part-00000.parquet, false",
    "index/register_frame-2024-1/measures.json, false"
  })
  void aNightOnANewDeliveryStopsAtAStoredFileThatIsGoneOrEmpty(String file, boolean there)
      throws IOException {
    damage(night.warehouse().resolve("restricted").resolve(file), there);
    night.deliver("fieldlabs/2024");

    night.refused(DAMAGED, file + "': found ");
  }

  @Test
  void anEmptyObservationIsNoEmptyRelease() throws IOException {
    Folders.delete(night.warehouse().resolve("releases"));
    damage(oneOf("restricted/transform", "/observation/" + PART), true);

    night.refused(DAMAGED, "/observation/" + PART + "': found 0 bytes");
  }

  @Test
  void aNightWithNothingNewReadsTheCurrentReleaseAgain() throws IOException {
    var file = oneOf("releases", "AD/2024/" + PART);
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    var ran = night.run();

    assertThat(ran.exitCode()).isEqualTo(DAMAGED);
    assertThat(ran.sentence()).contains(PART + ": other content than the manifest says");
  }

  @Test
  void aRestartMakesADamagedWarehouseWhole() throws IOException {
    damage(oneOf("restricted/register_frame", PART), true);
    damage(oneOf("restricted/transform", "/observation/" + PART), false);

    assertThat(night.release("--restart")).isEqualTo(release);
  }

  @Test
  void whatNamesTheStoredFilesMayBeDeletedAndTheReleaseIsTheSame() throws IOException {
    for (var file : Folders.files(night.warehouse())) {
      if (file.toString().matches(".*(/current([.]json)?|/ict_survey-2024-1[.]json)")) {
        Files.delete(file);
      }
    }

    assertThat(night.release()).isEqualTo(release);
  }

  @Test
  void noMutationOfAFileOfAnyKindIsReadAsIfNothingHadHappened() throws IOException {
    var files = new TreeMap<String, Path>();
    for (var file : stored()) {
      files.putIfAbsent(kind(file), file);
    }
    assertThat(mutated(List.copyOf(files.values()))).isGreaterThan(300);
  }

  @Tag("faults")
  @Test
  void noMutationOfAnyStoredFileIsReadAsIfNothingHadHappened() throws IOException {
    assertThat(mutated(stored())).isGreaterThan(800);
  }

  /** Every mutation of these files is noticed; how many there are. */
  private int mutated(List<Path> files) throws IOException {
    var before = olderFiles();
    var unnoticed = new ArrayList<String>();
    int done = 0;
    try (var lock = RunLock.acquire(settings().warehouse())) {
      var looks = Looks.at(settings(), new Standing(lock.warehouse()));
      assertThat(looks.look()).isEqualTo("sound");
      var all = stored();
      for (var file : files) {
        var sibling = all.get((all.indexOf(file) + all.size() - 1) % all.size());
        for (var mutation : Mutation.of(file, sibling, before.get(inGeneral(night, file)))) {
          if (mutation.matters()) {
            var found = mutation.during(looks::look);
            done++;
            if (!mutation.isAnswered(found)) {
              unnoticed.add(mutation.what() + ": " + found);
            }
          }
        }
      }
    }
    assertThat(unnoticed).isEmpty();
    return done;
  }

  /**
   * What a night on the same inputs does, without what needs Spark; and the ledger, which it reads
   * when something is new.
   */
  private record Looks(
      Settings settings, Definitions definitions, IngestJob job, Standing standing) {
    static Looks at(Settings settings, Standing standing) {
      var definitions = settings.loadDefinitions();
      var kept = TransformJob.load(definitions).kept();
      var job = IngestJob.load(definitions).with(kept);
      return new Looks(settings, definitions, job, standing);
    }

    /** {@code sound}, {@code made again}, or the refusal with its exit code. */
    @SuppressWarnings("resource")
    String look() {
      try {
        var run = new RunContext(settings, definitions, Progress.silent());
        new PublicationLedger(run.warehouse()).confirm();
        var plan = job.plan(settings);
        if (plan.anythingNew()) {
          return "made again";
        }
        job.run(run, plan);
        var provenance = NightProvenance.of(run, plan.known(), plan.held());
        var transformed = new StoredPhase(run.warehouse().restricted().resolve("transform"));
        boolean held = transformed.holds(provenance.key());
        return held && standing.isCurrent(provenance) ? "sound" : "made again";
      } catch (Refusal refused) {
        return refused.code().value() + " " + refused.getMessage();
      }
    }
  }

  private Settings settings() {
    return Settings.read(night.settings());
  }

  /** All that a night reads of what nights have stored; the list for reviewers is only written. */
  private List<Path> stored() throws IOException {
    var files = new ArrayList<>(Folders.files(night.warehouse().resolve("restricted")));
    files.removeIf(file -> file.toString().matches(".*/restricted/(review/.*|retention[.]json)"));
    files.addAll(Folders.files(night.warehouse().resolve("releases")));
    return files;
  }

  private TreeMap<String, byte[]> olderFiles() throws IOException {
    var files = new TreeMap<String, byte[]>();
    for (var file : Folders.files(older.warehouse())) {
      files.put(inGeneral(older, file), Files.readAllBytes(file));
    }
    return files;
  }

  /** The place of a file in a warehouse, whatever its release or its inputs are. */
  private static String inGeneral(SmallNight night, Path file) {
    var place = night.warehouse().relativize(file).toString();
    return place.replaceAll("(?<=[/-])[0-9a-f]{12}(?=/)", "*");
  }

  /** Its table, or part of the release, and its format. */
  private String kind(Path file) {
    return inGeneral(night, file)
        .replaceAll("^(restricted/\\w+/|releases/(?:[^/]+/){0,2})(?:.*/)?[^./]*(.*)$", "$1 $2");
  }

  private Path oneOf(String place, String ending) throws IOException {
    return Folders.files(night.warehouse().resolve(place)).stream()
        .filter(file -> file.toString().endsWith(ending))
        .findFirst()
        .orElseThrow();
  }

  private static void damage(Path file, boolean there) throws IOException {
    Files.delete(file);
    if (there) {
      Files.createFile(file);
    }
  }

  /** Some enterprises without robots have them. */
  private static String[] otherAnswer(String[] cells) {
    var other = cells.clone();
    other[23] = cells[23].equals("0") && cells[1].endsWith("3") ? "1" : cells[23];
    return other;
  }
}
