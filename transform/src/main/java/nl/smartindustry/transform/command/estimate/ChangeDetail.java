package nl.smartindustry.transform.command.estimate;

/** Both figures of a change and what they have in common; NaN where not defined. */
record ChangeDetail(
    double estimate1, double estimate2, double error1, double error2, double rho, long overlap) {}
