package nl.smartindustry.transform.command.decompose;

/** In what productivity is measured. */
enum Scale {
  /** Changes are in log points; defined where output is above 0. */
  LOG,
  /** Changes are in output per unit of labour; negative output counts. */
  LEVEL;

  /** Productivity of one record; NaN where it is not defined. */
  double productivity(double volume, double labour) {
    if (!(labour > 0) || this == LOG && !(volume > 0)) {
      return Double.NaN;
    }
    return this == LOG ? Math.log(volume / labour) : volume / labour;
  }
}
