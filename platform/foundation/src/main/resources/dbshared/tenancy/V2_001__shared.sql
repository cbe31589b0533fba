-- Between the counties: no beneficiary in the clear.
create schema shared;
