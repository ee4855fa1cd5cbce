package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.transform.safe.DisclosureDecision;
import nl.smartindustry.transform.safe.linked.CoarserClasses.Suggestion;

/**
 * Why the cells of a release are suppressed, from the restricted table that the same night stored;
 * for its owner only.
 */
public record RestrictedDecisions(Warehouse warehouse) {
  static final List<String> PHASES = List.of("transform", "transform-as-of");

  /**
   * The decision on a cell; empty where it is not suppressed. A folder that this user may not read
   * or that others may enter is refused (77), decisions that a later night has replaced too (66).
   *
   * @param address of the cell
   */
  public Optional<DisclosureDecision> of(Release release, String address) {
    var found = new AtomicReference<DisclosureDecision>();
    each(
        release,
        DisclosureDecision.TABLE,
        row -> {
          if (address.equals(row.apply("CELL"))) {
            found.set(DisclosureDecision.from(row));
          }
        });
    return Optional.ofNullable(found.get());
  }

  /**
   * Which classes taken together would bring figures of a series back, as stored by the same night;
   * refused as a decision is.
   */
  public List<Suggestion> coarser(Release release, String series) {
    var found = new ArrayList<Suggestion>();
    each(
        release,
        Suggestion.TABLE,
        row -> {
          if (series.equals(row.apply("SERIES"))) {
            found.add(Suggestion.from(row));
          }
        });
    return found;
  }

  /** The rows of a table that lies beside the decisions; none where it does not. */
  private void each(Release release, String name, Consumer<Function<String, Object>> reader) {
    var restricted = warehouse.restricted();
    try {
      requireOwner(restricted);
      var table = tableOf(release).resolveSibling(name);
      if (Files.isDirectory(table)) {
        for (var path : StoredFiles.filesOf(table)) {
          if (StoredRows.areIn(path)) {
            StoredRows.forEach(table, path, reader);
          }
        }
      }
    } catch (AccessDeniedException denied) {
      throw notReadable(restricted);
    } catch (IOException failure) {
      throw DiskFailure.during("read", restricted, failure);
    }
  }

  private static void requireOwner(Path restricted) throws IOException {
    if (Files.exists(restricted) && !Files.isReadable(restricted)) {
      throw notReadable(restricted);
    }
    if (OwnerOnly.isOpen(restricted)) {
      throw Refusal.of(
          ExitCode.PERMISSION, "Folder '%s': is open to others (its owner only)", restricted);
    }
  }

  private static Refusal notReadable(Path restricted) {
    return Refusal.of(
        ExitCode.PERMISSION,
        "Folder '%s': this user may not read it (--restricted is for the owner of the warehouse)",
        restricted);
  }

  private Path tableOf(Release release) {
    for (var phase : PHASES) {
      var stored = new StoredPhase(warehouse.restricted().resolve(phase));
      var table =
          stored
              .folder(release.manifest().provenance().concept().key())
              .resolve(DisclosureDecision.TABLE);
      if (Files.isDirectory(table)) {
        return table;
      }
    }
    throw Refusal.of(
        ExitCode.INPUT_MISSING,
        "Release '%s': its disclosure decisions are not in '%s' (they are kept of the last night"
            + " only)",
        release.id(),
        warehouse.restricted());
  }
}
