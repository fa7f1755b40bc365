// CQL2 text (OGC 21-065r2), the part that this server answers. Adding arithmetic or functions means adding
// alternatives to `scalar`; nothing else rests on its shape.
grammar Cql2;

options {
    caseInsensitive = true;
}

filter
    : condition EOF
    ;

condition
    : conjunction (OR conjunction)*
    ;

conjunction
    : factor (AND factor)*
    ;

factor
    : NOT factor                # negation
    | LPAREN condition RPAREN   # nested
    | predicate                 # simple
    | truth                     # constant
    ;

predicate
    : scalar operator scalar                                        # comparison
    | property IS NOT? NULL                                         # nullTest
    | scalar NOT? BETWEEN scalar AND scalar                         # between
    | scalar NOT? IN LPAREN scalar (COMMA scalar)* RPAREN           # membership
    | scalar NOT? LIKE scalar                                       # like
    | SPATIAL LPAREN spatial COMMA spatial RPAREN                   # spatialTest
    ;

operator
    : EQ | NEQ | LT | LTE | GT | GTE
    ;

scalar
    : property                              # propertyScalar
    | TEXT                                  # textScalar
    | number                                # numberScalar
    | truth                                 # truthScalar
    | DATE LPAREN TEXT RPAREN               # dateScalar
    | TIMESTAMP LPAREN TEXT RPAREN          # timestampScalar
    | CASEI LPAREN scalar RPAREN            # caseScalar
    | ACCENTI LPAREN scalar RPAREN          # accentScalar
    ;

truth
    : TRUE | FALSE
    ;

property
    : IDENTIFIER | QUOTED
    ;

number
    : (PLUS | MINUS)? NUMBER
    ;

spatial
    : property                                                                          # spatialProperty
    | POINT LPAREN position RPAREN                                                      # point
    | MULTIPOINT LPAREN LPAREN position RPAREN (COMMA LPAREN position RPAREN)* RPAREN   # multiPoint
    | LINESTRING line                                                                   # lineString
    | MULTILINESTRING LPAREN line (COMMA line)* RPAREN                                  # multiLineString
    | POLYGON rings                                                                     # polygon
    | MULTIPOLYGON LPAREN rings (COMMA rings)* RPAREN                                   # multiPolygon
    | BBOX LPAREN number (COMMA number)* RPAREN                                         # box
    ;

rings
    : LPAREN line (COMMA line)* RPAREN
    ;

line
    : LPAREN position (COMMA position)* RPAREN
    ;

position
    : number number number?
    ;

AND : 'AND' ;
OR : 'OR' ;
NOT : 'NOT' ;
IS : 'IS' ;
NULL : 'NULL' ;
BETWEEN : 'BETWEEN' ;
IN : 'IN' ;
LIKE : 'LIKE' ;
TRUE : 'TRUE' ;
FALSE : 'FALSE' ;
DATE : 'DATE' ;
TIMESTAMP : 'TIMESTAMP' ;
CASEI : 'CASEI' ;
ACCENTI : 'ACCENTI' ;
SPATIAL : 'S_INTERSECTS' | 'S_WITHIN' | 'S_DISJOINT' | 'S_CONTAINS' ;
POINT : 'POINT' ;
MULTIPOINT : 'MULTIPOINT' ;
LINESTRING : 'LINESTRING' ;
MULTILINESTRING : 'MULTILINESTRING' ;
POLYGON : 'POLYGON' ;
MULTIPOLYGON : 'MULTIPOLYGON' ;
BBOX : 'BBOX' ;

EQ : '=' ;
NEQ : '<>' ;
LTE : '<=' ;
LT : '<' ;
GTE : '>=' ;
GT : '>' ;
LPAREN : '(' ;
RPAREN : ')' ;
COMMA : ',' ;
PLUS : '+' ;
MINUS : '-' ;

NUMBER : ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+) ('E' [+-]? [0-9]+)? ;
TEXT : '\'' ('\'\'' | '\\\'' | ~['])* '\'' ;
QUOTED : '"' ('""' | ~["])+ '"' ;
IDENTIFIER : [\p{L}_:] [\p{L}\p{N}_:.]* ;

BLANK : [ \t\r\n]+ -> skip ;
UNKNOWN : . ;
