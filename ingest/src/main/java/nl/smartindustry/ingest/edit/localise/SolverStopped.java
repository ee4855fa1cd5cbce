package nl.smartindustry.ingest.edit.localise;

/** A solver gave no answer within its limit of steps; the record at hand has no solution then. */
final class SolverStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SolverStopped(String state) {
    super("Edits: the solver ended as " + state);
  }
}
