package nl.smartindustry.transform.command.estimate;

import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.DerivedColumns;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;

/** Reads the files of a spec, each with the columns that are needed of it, derived ones too. */
final class SourceTables {
  private final EstimateSpec spec;
  private final SpecFile paths;
  private final DerivedColumns derivations;

  SourceTables(EstimateSpec spec) {
    this.spec = spec;
    this.paths = spec.file();
    this.derivations = DerivedColumns.of(spec.questions().derive());
  }

  SourceTable sample(DataFile file) {
    var design = spec.sample().design();
    var wanted =
        new WantedColumns()
            .text(spec.sample().id())
            .text(design.stratum())
            .text(design.cluster())
            .texts(design.lonelyGroup())
            .number(design.population())
            .number(design.weight());
    spec.questions().want(wanted);
    want(wanted);
    spec.precision()
        .smallAreas()
        .ifPresent(small -> wanted.texts(small.areas()).numbers(small.items()));
    spec.calibration().ifPresent(calibration -> want(calibration, wanted));
    return read(file, wanted).checked(spec.sample().id());
  }

  /** The columns by which the frame counts strata and shares units with another wave's. */
  SourceTable designFrame(DataFile file) {
    var design = spec.sample().design();
    var id = spec.hasChange() ? spec.sample().id() : null;
    var wanted = new WantedColumns().text(id).text(design.stratum()).text(design.cluster());
    return read(file, wanted);
  }

  SourceTable marginFrame(DataFile file) {
    var wanted = new WantedColumns();
    for (var margin : spec.calibration().orElseThrow().plainMargins()) {
      wanted.texts(margin.by()).number(margin.sum());
    }
    return read(file, wanted);
  }

  /** Any other file, as it is. */
  SourceTable plain(DataFile file, WantedColumns wanted) {
    var source = source(file);
    return new SourceTable(source, source.read(wanted));
  }

  UserFile source(DataFile file) {
    return new UserFile(paths.resolve(file.path()), file);
  }

  private SourceTable read(DataFile file, WantedColumns wanted) {
    var source = source(file);
    var asked = derivations.sources(wanted, source.header());
    return new SourceTable(source, derivations.addTo(source.read(asked), wanted));
  }

  private void want(WantedColumns wanted) {
    spec.sample().response().ifPresent(asked -> wanted.text(asked.column()).texts(asked.groups()));
    for (var rule : spec.treatment().imputation()) {
      wanted.number(rule.item()).numbers(rule.by()).number(rule.previous()).texts(rule.within());
    }
    for (var rule : spec.treatment().winsorisation()) {
      wanted.number(rule.item()).texts(rule.within()).texts(rule.cutoffWithin());
    }
  }

  private static void want(CalibrationSpec calibration, WantedColumns wanted) {
    wanted.number(calibration.q());
    calibration.plainMargins().forEach(margin -> wanted.texts(margin.by()).number(margin.sum()));
  }
}
