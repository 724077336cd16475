# Reads YAML documents with NUL between them using Psych, with symbols and aliases allowed as GitLab does; prints one line
# of type-tagged JSON for each.

require 'json'
require 'yaml'

def tagged(value)
  case value
  when nil, String then value
  when true, false then { boolean: value }
  when Integer then { integer: value.to_s }
  when Float then { float: [value].pack('G').unpack1('H*') }
  when Array then value.map { |item| tagged(item) }
  when Hash then { map: value.map { |key, member| [tagged(key), tagged(member)] } }
  else { other: "#{value.class} #{value.inspect}" }
  end
end

def read(text)
  tagged(YAML.safe_load(text, permitted_classes: [Symbol], aliases: true))
rescue StandardError => error
  { error: error.message }
end

documents = $stdin.binmode.read.force_encoding('UTF-8').split("\0", -1)
documents.each { |text| puts JSON.generate(read(text), ascii_only: true) }
