package nl.smartindustry.transform.command.estimate;

/** What one part of a spec asks of another. */
record SpecCheck(EstimateSpec spec) {

  void run() {
    var questions = spec.questions();
    require(
        !questions.estimands().isEmpty() || !questions.shareColumns().isEmpty(),
        "lacks 'estimates' (at least one)");
    design();
    change();
    replicates();
    editing();
    require(spec.outputs().weights().isEmpty() || hasId(), "weights_out: needs 'id'");
  }

  private void design() {
    var design = spec.sample().design();
    boolean replicated = spec.precision().replicates().filter(r -> !r.isDrawn()).isPresent();
    require(
        design.tellsSize() || replicated,
        "design, tells no size of the population: population, weight and frame are missing (one of"
            + " them)");
    require(
        design.population() != null
            || design.weight() != null
            || design.stratum() != null
            || design.cluster() == null,
        "design, cluster: without stratum, needs population or weight");
  }

  private void change() {
    if (!spec.hasChange()) {
      return;
    }
    var calibration = spec.calibration();
    require(hasId(), "change: needs 'id', for the common units");
    require(
        spec.firstFrame() != null,
        "change: needs 'design.frame' (or 'calibration.frame'), the frame of the first wave");
    require(
        spec.sample().design().cluster() == null,
        "change: a design with 'cluster' (of units; pairs of strata are counted in units)");
    require(
        calibration.isEmpty() || calibration.get().frame() != null,
        "change: needs 'calibration.frame' for each wave, not totals");
  }

  private void replicates() {
    if (spec.precision().replicates().isEmpty()) {
      return;
    }
    require(hasId(), "replicates: needs 'id'");
    require(!spec.hasChange(), "replicates and change: one of both");
    require(
        spec.editing().imputation().isEmpty() && spec.editing().response().isEmpty(),
        "replicates: with imputation or response (neither; linearised variance has both)");
  }

  private void editing() {
    var editing = spec.editing();
    require(
        spec.outputs().winsorised().isEmpty() || hasId() && !editing.winsorisation().isEmpty(),
        "winsorised_out: needs 'winsorisation' and 'id'");
    var items = editing.imputation().stream().map(EditingSpec.Imputation::item).toList();
    require(items.stream().distinct().count() == items.size(), "imputation: an item twice (once)");
    boolean neighbour =
        editing.imputation().stream().anyMatch(i -> i.method() == EditingSpec.Method.NEAREST);
    require(
        !neighbour || spec.sample().design().cluster() == null,
        "imputation: method nearest in a design with 'cluster' (of units)");
  }

  private boolean hasId() {
    return spec.sample().id() != null;
  }

  private void require(boolean holds, String sentence) {
    if (!holds) {
      throw spec.file().refusal("%s", sentence);
    }
  }
}
