package nl.smartindustry.transform.method.smallarea;

/** Where the figure of an area comes from; published beside it. */
public enum EstimateSource {
  /** The direct estimate and the model, weighed by their precision (EBLUP). */
  COMPOSITE,
  /** The model alone: the area has no usable direct estimate. */
  SYNTHETIC,
  /** The direct estimate alone: it has no sampling error. */
  CENSUS
}
