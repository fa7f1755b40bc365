/** Where landslides and floods threaten, and the places to which households are moved out of their way. */
package vn.vungcao.hazard;
