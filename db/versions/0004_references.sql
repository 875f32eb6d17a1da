-- SQLite looks here for what refers to an element that goes; without an index it reads every answer each time.

CREATE INDEX dependency_support ON dependency (support);
CREATE INDEX judgement_element ON judgement (element);
CREATE INDEX rating_element ON rating (element);
CREATE INDEX round_element_element ON round_element (element);
CREATE INDEX service_served ON service (served);
CREATE INDEX split_element ON split (element);
